package venuehunt.uploader;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.preview.PreviewFormat;
import venuehunt.uploader.read.SiteContents;
import venuehunt.uploader.read.SiteFile;

@AnalyzeClasses(packages = "venuehunt.uploader", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("venuehunt.uploader.(**)").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule PLANS_KNOW_NO_SERVER = noClasses().that()
            .resideInAnyPackage("venuehunt.uploader.plan", "venuehunt.uploader.format..", "venuehunt.uploader.read",
                    "venuehunt.uploader.check", "venuehunt.uploader.preview", "venuehunt.uploader.apart")
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

    /** A foreign file may be the end of the process that reads it: never of this one. */
    @ArchTest
    static final ArchRule COMMANDS_HAVE_FILES_READ = noClasses().that()
            .resideOutsideOfPackages("venuehunt.uploader.apart", "venuehunt.uploader.check", "venuehunt.uploader.read")
            .should().callMethodWhere(
                    target(owner(belongToAnyOf(Validation.class, Mending.class, SiteFile.class, SiteContents.class)))
                            .and(target(nameMatching("of|read"))));

    /** Nor may a plan that is made to be hard to draw. */
    @ArchTest
    static final ArchRule COMMANDS_HAVE_PLANS_DRAWN = noClasses().that()
            .resideOutsideOfPackages("venuehunt.uploader.apart", "venuehunt.uploader.preview").should()
            .callMethod(PreviewFormat.class, "draw", String.class, Validation.class);
}
