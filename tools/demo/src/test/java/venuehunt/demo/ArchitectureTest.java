package venuehunt.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.demo", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule GOLDEN_MAPS_STAND_ON_THE_STACK_NOT_UNDER_IT = noClasses().that()
            .resideInAPackage("venuehunt.demo").should().dependOnClassesThat()
            .resideInAPackage("venuehunt.demo.golden");
}
