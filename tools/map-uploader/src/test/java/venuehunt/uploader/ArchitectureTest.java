package venuehunt.uploader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.uploader", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("venuehunt.uploader.(**)").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule PLANS_KNOW_NO_SERVER = noClasses().that()
            .resideInAnyPackage("venuehunt.uploader.plan", "venuehunt.uploader.format..", "venuehunt.uploader.read",
                    "venuehunt.uploader.check")
            .should()
            .dependOnClassesThat().resideInAnyPackage("io.grpc..", "venuehunt.service..", "venuehunt.uploader.server",
                    "venuehunt.uploader.publish", "venuehunt.uploader.hunt");

    @ArchTest
    static final ArchRule ONLY_READING_KNOWS_COORDINATE_SYSTEMS = noClasses().that()
            .resideOutsideOfPackage("venuehunt.uploader.read").should().dependOnClassesThat()
            .resideInAnyPackage("org.geotools..");

    /** A format is a room of its own: taking one out breaks one line. */
    @ArchTest
    static final ArchRule FORMATS_KNOW_ONLY_WHAT_THEY_YIELD = noClasses().that()
            .resideInAPackage("venuehunt.uploader.format..").should().dependOnClassesThat()
            .resideInAnyPackage("venuehunt.uploader", "venuehunt.uploader.read", "venuehunt.uploader.check");
}
