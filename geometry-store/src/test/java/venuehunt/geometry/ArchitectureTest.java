package venuehunt.geometry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt.geometry", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] GRPC = {"io.grpc..", "com.google.protobuf..", "venuehunt.v1..",
            "venuehunt.service.."};
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.postgresql..", "net.postgis.."};

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("venuehunt.(geometry..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_GRPC = noClasses().that().resideInAPackage("..geometry.venue..").should()
            .dependOnClassesThat().resideInAnyPackage(GRPC);

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_SQL = noClasses().that()
            .resideInAnyPackage("..geometry.venue..", "..geometry.shape..", "..geometry.intake..",
                    "..geometry.live..")
            .should()
            .dependOnClassesThat().resideInAnyPackage(SQL);

    @ArchTest
    static final ArchRule ONLY_THE_EDGE_KNOWS_GRPC = noClasses().that()
            .resideInAnyPackage("..geometry.shape..", "..geometry.intake..", "..geometry.live..",
                    "..geometry.postgis..")
            .should()
            .dependOnClassesThat().resideInAnyPackage(GRPC);

    @ArchTest
    static final ArchRule ONLY_SHAPES_AND_THE_INTAKE_KNOW_JTS = noClasses().that()
            .resideOutsideOfPackages("..geometry.shape..", "..geometry.intake..").should().dependOnClassesThat()
            .resideInAPackage("org.locationtech.jts..");
}
