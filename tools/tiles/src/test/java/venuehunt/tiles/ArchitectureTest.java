package venuehunt.tiles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.tiles", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("venuehunt.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PLACES_KNOW_NO_FILE_AND_NO_SERVER = noClasses().that()
            .resideInAPackage("venuehunt.tiles.place").should().dependOnClassesThat()
            .resideInAnyPackage("java.io..", "tools.jackson..", "io.grpc..", "picocli..", "venuehunt.tiles.csv",
                    "venuehunt.tiles.venue");

    @ArchTest
    static final ArchRule TABLES_KNOW_NO_SERVER = noClasses().that().resideInAPackage("venuehunt.tiles.csv").should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "picocli..", "venuehunt.service..", "venuehunt.tiles.venue");
}
