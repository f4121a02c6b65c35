package venuehunt.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("venuehunt.service.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule DATABASE_KNOWS_NO_GRPC = noClasses().that().resideInAPackage("..database..").should()
            .dependOnClassesThat().resideInAnyPackage("io.grpc..", "com.google.rpc..", "..rpc..", "..auth..");

    @ArchTest
    static final ArchRule CALLS_KNOW_NO_SQL = noClasses().that().resideInAnyPackage("..rpc..", "..auth..").should()
            .dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");
}
