package venuehunt.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.ConcurrentHashMap;
import venuehunt.runtime.postgres.TreasureDatabase;
import venuehunt.runtime.watch.LedgerWatch;
import venuehunt.service.database.Database;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.PoolSettings;

@AnalyzeClasses(packages = "venuehunt.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("venuehunt.runtime.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_GAME_KNOWS_NO_WIRE_NO_DATABASE_AND_NO_METRICS = noClasses().that()
            .resideInAnyPackage("..hunt..", "..field..", "..live..", "..session..", "..admission..", "..claim..",
                    "..ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "java.sql..", "javax.sql..", "com.google.protobuf..", "io.nats..",
                    "io.micrometer..", "com.sun.net.httpserver..");

    /** Only what it is made of; of java.util.concurrent the map that others may read while it is changed. */
    @ArchTest
    static final ArchRule THE_CLAIM_CORE_IS_PURE = classes().that().resideInAPackage("..claim.core..").should()
            .onlyDependOnClassesThat(resideInAnyPackage("..claim.core..", "..runtime.hunt..", "java.lang..",
                    "java.util", "java.util.function", "java.util.stream", "org.jspecify..")
                    .or(equivalentTo(ConcurrentHashMap.class))
                    .and(not(belongToAnyOf(Thread.class, System.class))));

    /** The watch asks once for the server's settings, as the login, before there is a role. */
    @ArchTest
    static final ArchRule POOLS_ARE_OPENED_AS_THE_SERVICE = noClasses()
            .that(not(belongToAnyOf(TreasureDatabase.class, LedgerWatch.class))).should()
            .callMethod(Database.class, "open", DatabaseConfig.class, PoolSettings.class);

    @ArchTest
    static final ArchRule NOTHING_KNOWS_GEOMETRY = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.locationtech..", "org.geotools..", "net.postgis..");
}
