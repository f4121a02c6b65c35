package venuehunt.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule PACKAGES_FREE_OF_CYCLES = slices().matching("venuehunt.(**)").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule WALKS_ARE_PURE = noClasses().that().resideInAPackage("venuehunt.simulator.walk").should()
            .dependOnClassesThat().resideInAnyPackage("io.grpc..", "venuehunt.v1..", "java.time..", "java.io..");
}
