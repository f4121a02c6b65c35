package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.runtime.TestNode.Spot;
import venuehunt.runtime.fixture.TestVenue;
import venuehunt.service.rpc.Refusal;
import venuehunt.testsupport.TestDatabase;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.Notice;
import venuehunt.v1.NoticeKind;

/** What a whole node tells Prometheus of itself. */
@Timeout(120)
class MetricsTest {
    private static final String HUNT = TestVenue.HUNT_ID;

    @TempDir
    static Path keys;
    private static FakeGeometryStore store;
    private static TestNode node;

    @BeforeAll
    static void start() throws Exception {
        store = new FakeGeometryStore();
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        node = new TestNode(TestDatabase.fresh("metrics"), store, keys);
        node.openHunt(HUNT, TestVenue.VENUE_ID);
    }

    @AfterAll
    static void stop() {
        node.close();
        store.close();
    }

    @Test
    void win_fromTapToPrize() throws Exception {
        Scrape before = node.scrape();
        Spot spot = node.place(HUNT);
        ByteString id = claimId();
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("ann"));
            phone.settle(spot.position());
            assertThat(phone.claim(id, spot.treasureId()).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            phone.sendFeedback(id, 150);
            // Not again, neither by itself nor after the answer that the same claim gets again.
            phone.sendFeedback(id, 60_000);
            assertThat(phone.claim(id, spot.treasureId()).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            phone.sendFeedback(id, 60_000);
            phone.sendFeedback(claimId(), 60_000);
            heardOf(phone, spot);
            // Sessions of the tests before end a moment after their phones have hung up.
            await().until(() -> node.scrape().value("sessions_open") == 1);
        }
        Scrape after = node.scrape();
        assertThat(after.types()).containsEntry("treasure_latency_seconds", "histogram")
                .containsEntry("claim_commit_seconds", "histogram").containsEntry("claim_group_size", "histogram")
                .containsEntry("claims_total", "counter").containsEntry("claims_waiting", "gauge")
                .containsKeys("jvm_memory_used_bytes", "jvm_gc_memory_allocated_bytes_total",
                        "jvm_threads_live_threads");
        assertThat(risen(before, after, "treasure_latency_seconds_count{outcome=\"WON\"}")).isEqualTo(1);
        assertThat(risen(before, after, "treasure_latency_seconds_sum{outcome=\"WON\"}")).isEqualTo(0.15);
        assertThat(risen(before, after, "treasure_latency_seconds_bucket{outcome=\"WON\",le=\"0.1\"}")).isZero();
        assertThat(risen(before, after, "treasure_latency_seconds_bucket{outcome=\"WON\",le=\"0.2\"}")).isEqualTo(1);
        assertThat(risen(before, after, "claim_feedback_total{result=\"taken\"}")).isEqualTo(1);
        assertThat(risen(before, after, "claim_feedback_total{result=\"unknown\"}")).isEqualTo(3);
        assertThat(risen(before, after, "claims_total{outcome=\"WON\",reason=\"none\"}")).isEqualTo(2);
        assertThat(risen(before, after, "claim_commit_seconds_count{result=\"decided\"}")).isEqualTo(1);
        assertThat(risen(before, after, "claim_commit_seconds_bucket{result=\"decided\",le=\"10.0\"}")).isEqualTo(1);
        assertThat(risen(before, after, "claim_group_size_sum")).isEqualTo(1);
        assertThat(risen(before, after, "ticks_total{verdict=\"ACCEPTED\"}")).isGreaterThanOrEqualTo(3);
        assertThat(risen(before, after, "block_cache_misses_total")).isPositive();
        assertThat(risen(before, after, "block_cache_made_seconds_count")).isPositive();
        assertThat(risen(before, after, "block_cache_made_seconds_sum")).isPositive();
        assertThat(after.value("block_cache_weight")).isGreaterThan(32);
        assertThat(after.value("claims_open")).isZero();
        assertThat(after.value("ledger_accepted")).isEqualTo(1);
        assertThat(after.value("ledger_unsound_hunts")).isZero();
        assertThat(after.value("ledger_check_age_seconds")).isNotNegative();
        assertThat(after.value("ledger_held_up_hunts")).isZero();
        assertThat(after.value("event_seal_age_seconds")).isPositive();
        assertThat(after.value("ledger_breaker_state{state=\"closed\"}")).isEqualTo(1);
        assertThat(after.sum("ledger_breaker_state")).isEqualTo(1);
    }

    @Test
    void push_ofWhatSomebodyElseTakes() throws Exception {
        Scrape before = node.scrape();
        assertThat(before.types()).containsEntry("push_delay_seconds", "histogram").containsEntry(
                "pushes_dropped_total",
                "counter");
        Spot spot = node.place(HUNT);
        try (TestPhone winner = node.phone(); TestPhone other = node.phone()) {
            winner.join(HUNT, node.player("willa"));
            other.join(HUNT, node.player("olaf"));
            other.settle(spot.position());
            winner.settle(spot.position());
            assertThat(winner.claim(claimId(), spot.treasureId()).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            assertThat(other.delta().getGone(0).getTreasureId()).isEqualTo(spot.treasureId());
        }
        // Measured behind the last who was told, and there may be some of a test before.
        await().until(() -> risen(before, node.scrape(), "push_delay_seconds_count") >= 1);
        Scrape after = node.scrape();
        assertThat(risen(before, after, "push_delay_seconds_sum")).isPositive();
        assertThat(after.values()).containsKey("push_delay_seconds_bucket{le=\"0.1\"}");
        assertThat(after.value("pushes_dropped_total")).isZero();
    }

    @Test
    void map_fromPublishToSwappedIn() throws Exception {
        Scrape before = node.scrape();
        assertThat(before.types()).containsEntry("map_swap_seconds", "histogram");
        store.publish(TestVenue.VENUE_ID, 2, TestNode.VENUE.map());
        await().until(() -> risen(before, node.scrape(), "map_swap_seconds_count") == 1);
        store.publish(TestVenue.VENUE_ID, 1, TestNode.VENUE.map());
        await().until(() -> risen(before, node.scrape(), "map_swap_seconds_count") == 2);
        assertThat(risen(before, node.scrape(), "map_swap_seconds_sum")).isPositive();
    }

    @Test
    void series_allThereFromTheStartAndBounded() throws Exception {
        Scrape before = node.scrape();
        Spot spot = node.place(HUNT);
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("ursula"));
            phone.settle(spot.position());
            ByteString id = claimId();
            phone.claim(id, spot.treasureId());
            phone.sendFeedback(id, 1);
            phone.sendFeedback(id, 0);
            phone.notice();
        }
        assertThat(ours(node.scrape())).as("no label takes what a phone or a curator says").isEqualTo(ours(before))
                .hasSizeLessThan(300);
    }

    private static Set<String> ours(Scrape scrape) {
        return scrape.values().keySet().stream().filter(series -> !series.startsWith("jvm_"))
                .collect(Collectors.toSet());
    }

    @Test
    void feedback_refusedAndStillOnlyANotice() throws Exception {
        Scrape before = node.scrape();
        Spot spot = node.place(HUNT);
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("mal"));
            phone.settle(spot.position());
            ByteString id = claimId();
            phone.claim(id, spot.treasureId());
            for (int ms : new int[]{0, 120_001, -1}) {
                refused(phone, id, ms);
                heardOf(phone, spot);
            }
            refused(phone, ByteString.copyFromUtf8("short"), 100);
            refused(phone, ByteString.EMPTY, 100);
            phone.sendFeedback(id, 120_000);
            ByteString next = claimId();
            phone.claim(next, spot.treasureId());
            phone.sendFeedback(next, 1);
            refused(phone, id, 0);
            refused(phone, id, 0);
            phone.sendFeedback(id, 0);
            assertThat(phone.end().reason()).as("the third in a row").isEqualTo("INVALID_FIELD");
        }
        Scrape after = node.scrape();
        assertThat(risen(before, after, "claim_feedback_total{result=\"malformed\"}")).isEqualTo(8);
        assertThat(risen(before, after, "treasure_latency_seconds_sum{outcome=\"WON\"}")).isEqualTo(120);
        assertThat(risen(before, after, "treasure_latency_seconds_sum{outcome=\"ALREADY_YOURS\"}"))
                .isEqualTo(0.001);
    }

    private static void refused(TestPhone phone, ByteString claimId, int ms) throws Exception {
        phone.sendFeedback(claimId, ms);
        Notice notice = phone.notice();
        assertThat(notice.getKind()).isEqualTo(NoticeKind.NOTICE_KIND_MESSAGE_REFUSED);
        assertThat(Refusal.from(notice.getError()).reason()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void feedback_onlyOfClaimsThatCameToAnEnd() throws Exception {
        Scrape before = node.scrape();
        Spot spot = node.place(HUNT);
        ByteString stale = claimId();
        ByteString refused = claimId();
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("finn"));
            assertThat(phone.claim(stale, spot.treasureId()).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_RETRY);
            phone.sendFeedback(stale, 700);
            phone.settle(spot.position());
            assertThat(phone.claim(refused, 1L << 60).getOutcome()).isEqualTo(ClaimOutcome.CLAIM_OUTCOME_REFUSED);
            phone.sendFeedback(refused, 900);
            heardOf(phone, spot);
        }
        Scrape after = node.scrape();
        assertThat(risen(before, after, "claim_feedback_total{result=\"unknown\"}")).isEqualTo(1);
        assertThat(risen(before, after, "treasure_latency_seconds_sum{outcome=\"REFUSED\"}")).isEqualTo(0.9);
        assertThat(risen(before, after, "claims_total{outcome=\"RETRY\",reason=\"POSITION_STALE\"}")).isEqualTo(1);
        assertThat(risen(before, after, "claims_total{outcome=\"REFUSED\",reason=\"TREASURE_NOT_FOUND\"}"))
                .isEqualTo(1);
    }

    @Test
    void feedback_inTheResumedSessionAndOfAClaimLookedUp() throws Exception {
        Scrape before = node.scrape();
        Spot spot = node.place(HUNT);
        Spot other = node.place(HUNT);
        ByteString byStream = claimId();
        ByteString unary = claimId();
        ByteString resumeToken;
        try (TestPhone phone = node.phone()) {
            resumeToken = phone.join(HUNT, node.player("rhea")).getResumeToken();
            phone.settle(spot.position());
            phone.claim(byStream, spot.treasureId());
            phone.settle(other.position());
            assertThat(node.claim("rhea", HUNT, other, unary).getOutcome())
                    .isEqualTo(ClaimOutcome.CLAIM_OUTCOME_WON);
            phone.hangUp();
        }
        try (TestPhone phone = node.phone()) {
            resumeToken = phone.join(HUNT, node.player("rhea"), resumeToken, 2).getResumeToken();
            phone.sendFeedback(byStream, 1_000);
            phone.sendFeedback(unary, 2_000);
            phone.hangUp();
        }
        try (TestPhone phone = node.phone()) {
            phone.join(HUNT, node.player("rhea"), ByteString.EMPTY, 0);
            node.play(node.player("rhea"))
                    .getClaim(GetClaimRequest.newBuilder().setHuntId(HUNT).setClaimId(unary).build());
            phone.sendFeedback(byStream, 4_000);
            phone.sendFeedback(unary, 8_000);
            phone.hangUp();
        }
        assertThat(risen(before, node.scrape(), "treasure_latency_seconds_sum{outcome=\"WON\"}"))
                .as("a session made anew knows what it was told since").isEqualTo(1 + 2 + 8);
    }

    /** Messages of a stream are taken in order: when this is answered, those before it have been. */
    private static void heardOf(TestPhone phone, Spot spot) throws InterruptedException {
        phone.tick(spot.position());
        phone.answerToTheLastTick();
    }

    private static double risen(Scrape before, Scrape after, String series) {
        return Math.round((after.value(series) - before.value(series)) * 1_000_000) / 1e6;
    }

    private static ByteString claimId() {
        UUID id = UUID.randomUUID();
        return ByteString.copyFrom(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }
}
