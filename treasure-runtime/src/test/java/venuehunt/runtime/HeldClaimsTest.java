package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.NoticeKind;

/** A whole node whose ledger is kept waiting by somebody else. */
@Timeout(120)
class HeldClaimsTest {
    private static final String HUNT = TestVenue.HUNT_ID;
    private static final DatabaseConfig DATABASE = TestDatabase.fresh("held");

    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static TestNode node;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        node = new TestNode(DATABASE, store, keys);
        node.openHunt(HUNT, TestVenue.VENUE_ID);
    }

    @AfterAll
    static void stop() {
        node.close();
        store.close();
    }

    @Test
    void lockHeldByAnOutsider_claimsAreHeldUntilItIsGone() throws Exception {
        Spot spot = node.place(HUNT);
        ByteString claimId = claimId();
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("adam"));
            try (Connection outsider = DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.user(),
                    DATABASE.password()); Statement statement = outsider.createStatement()) {
                outsider.setAutoCommit(false);
                statement.execute("lock table award in access exclusive mode");
                await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofSeconds(20))
                        .until(() -> reason(claim(spot, claimId)).equals("LEDGER_SLOW"));
                assertThat(phone.notice().getKind()).isEqualTo(NoticeKind.NOTICE_KIND_CLAIMS_HELD);
                Scrape held = node.scrape();
                assertThat(held.value("ledger_breaker_state{state=\"closed\"}")).isZero();
                assertThat(held.value("ledger_breaker_openings_total")).isEqualTo(1);
                assertThat(medianMsOfRefusals(spot, claimId)).as("a refusal waits for nothing").isLessThan(100);
                phone.tick(spot.position());
                assertThat(phone.delta().getAppearedCount()).as("ticks go on").isEqualTo(1);
                outsider.rollback();
            }
            await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20))
                    .until(() -> claim(spot, claimId).getOutcome() == ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(phone.notice().getKind()).as("nothing said between").isEqualTo(
                    NoticeKind.NOTICE_KIND_CLAIMS_RELEASED);
        }
        Scrape released = node.scrape();
        assertThat(released.value("ledger_breaker_state{state=\"closed\"}")).isEqualTo(1);
        assertThat(released.value("ledger_breaker_openings_total")).isEqualTo(1);
        assertThat(released.value("ledger_breaker_refusals_total")).isGreaterThanOrEqualTo(25);
        assertThat(released.value("claims_total{outcome=\"RETRY\",reason=\"LEDGER_SLOW\"}"))
                .isGreaterThanOrEqualTo(released.value("ledger_breaker_refusals_total"));
        assertThat(node.hunts(Role.STAFF).reconcile(TestNode.hunt(HUNT)).getEqual()).isTrue();
    }

    private static double medianMsOfRefusals(Spot spot, ByteString claimId) {
        double[] tookMs = new double[25];
        for (int i = 0; i < tookMs.length; i++) {
            long startNs = System.nanoTime();
            assertThat(claim(spot, claimId).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
            tookMs[i] = (System.nanoTime() - startNs) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
        Arrays.sort(tookMs);
        return tookMs[tookMs.length / 2];
    }

    private static ClaimResult claim(Spot spot, ByteString claimId) {
        return node.claim("eve", HUNT, spot, claimId);
    }

    private static String reason(ClaimResult result) {
        assertThat(result.getOutcome()).as("%s", result).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
        return Refusal.from(result.getError()).reason();
    }

    private static ByteString claimId() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }
}
