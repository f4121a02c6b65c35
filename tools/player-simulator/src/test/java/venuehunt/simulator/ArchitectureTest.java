package venuehunt.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("venuehunt.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WALKS_AND_REPORTS_KNOW_NO_SERVER = noClasses().that()
            .resideInAnyPackage("venuehunt.simulator.walk", "venuehunt.simulator.report").should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "venuehunt.v1..", "venuehunt.service..", "venuehunt.simulator.play");

    @ArchTest
    static final ArchRule WALKS_ARE_PURE = noClasses().that().resideInAPackage("venuehunt.simulator.walk").should()
            .dependOnClassesThat().resideInAnyPackage("java.time..", "java.io..");
}
