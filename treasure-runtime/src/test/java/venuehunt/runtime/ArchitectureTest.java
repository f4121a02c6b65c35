package venuehunt.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("venuehunt.runtime.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_GAME_KNOWS_NO_WIRE_AND_NO_DATABASE = noClasses().that()
            .resideInAnyPackage("..hunt..", "..field..", "..live..", "..session..", "..claim..", "..ledger..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "java.sql..", "javax.sql..", "com.google.protobuf..", "io.nats..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_GEOMETRY = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.locationtech..", "org.geotools..", "net.postgis..");
}
