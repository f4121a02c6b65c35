package venuehunt.runtime.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.tile.LatLng;

class ClaimRulesTest {
    private static final long NOW_NS = 50_000_000_000L;
    private static final long NOW_MS = 1_000_000;
    private static final TreasureDraft CHEST = Drafts.at(new LatLng(60, 25)).open(NOW_MS - 10, NOW_MS + 10).build();
    private static final Fix GOOD = fix(5, 0);

    @ParameterizedTest
    @MethodSource("claims")
    void refusal_table(String why, HuntState state, @Nullable Fix fix, double distanceMetres, long nowMs,
            @Nullable ClaimReason expected) {
        assertThat(ClaimRules.refusal(hunt(state), CHEST, fix, distanceMetres, 0, NOW_NS, nowMs)).as(why)
                .isEqualTo(expected);
    }

    static Stream<Arguments> claims() {
        return Stream.of(arguments("all well", HuntState.OPEN, GOOD, 0, NOW_MS, null),
                arguments("draft", HuntState.DRAFT, GOOD, 0, NOW_MS, ClaimReason.HUNT_NOT_OPEN),
                arguments("paused", HuntState.PAUSED, GOOD, 0, NOW_MS, ClaimReason.HUNT_PAUSED),
                arguments("closed", HuntState.CLOSED, GOOD, 0, NOW_MS, ClaimReason.HUNT_NOT_OPEN),
                arguments("no fix", HuntState.OPEN, null, 0, NOW_MS, ClaimReason.POSITION_STALE),
                arguments("oldest fix", HuntState.OPEN, fix(5, ClaimRules.FIX_MAX_AGE_NS), 0, NOW_MS, null),
                arguments("too old", HuntState.OPEN, fix(5, ClaimRules.FIX_MAX_AGE_NS + 1), 0, NOW_MS,
                        ClaimReason.POSITION_STALE),
                arguments("exact", HuntState.OPEN, fix(0, 0), 0, NOW_MS, null),
                arguments("barely sure", HuntState.OPEN, fix(30, 0), 0, NOW_MS, null),
                arguments("not sure", HuntState.OPEN, fix(30.1f, 0), 0, NOW_MS, ClaimReason.POSITION_TOO_UNCERTAIN),
                arguments("no accuracy", HuntState.OPEN, fix(Float.NaN, 0), 0, NOW_MS,
                        ClaimReason.POSITION_TOO_UNCERTAIN),
                arguments("iOS says invalid", HuntState.OPEN, fix(-1, 0), 0, NOW_MS,
                        ClaimReason.POSITION_TOO_UNCERTAIN),
                arguments("boundless", HuntState.OPEN, fix(Float.POSITIVE_INFINITY, 0), 0, NOW_MS,
                        ClaimReason.POSITION_TOO_UNCERTAIN),
                arguments("in reach", HuntState.OPEN, GOOD, 5, NOW_MS, null),
                arguments("beyond reach", HuntState.OPEN, GOOD, Math.nextUp(5.0), NOW_MS, ClaimReason.TOO_FAR),
                arguments("in sight", HuntState.OPEN, GOOD, 30, NOW_MS, ClaimReason.TOO_FAR),
                arguments("out of sight", HuntState.OPEN, GOOD, Math.nextUp(30.0), NOW_MS,
                        ClaimReason.TREASURE_NOT_FOUND),
                arguments("on another floor", HuntState.OPEN, new Fix(60, 25, 1, 5, NOW_NS), 0, NOW_MS,
                        ClaimReason.TREASURE_NOT_FOUND),
                arguments("nowhere", HuntState.OPEN, GOOD, Double.NaN, NOW_MS, ClaimReason.TREASURE_NOT_FOUND),
                arguments("too early", HuntState.OPEN, GOOD, 0, NOW_MS - 11, ClaimReason.TREASURE_NOT_FOUND),
                arguments("opens", HuntState.OPEN, GOOD, 0, NOW_MS - 10, null),
                arguments("about to close", HuntState.OPEN, GOOD, 0, NOW_MS + 9, null),
                arguments("closed by time", HuntState.OPEN, GOOD, 0, NOW_MS + 10, ClaimReason.TREASURE_NOT_OPEN),
                arguments("closed and out of sight: nothing is told", HuntState.OPEN, GOOD, 31, NOW_MS + 10,
                        ClaimReason.TREASURE_NOT_FOUND));
    }

    @Test
    void refusal_slackWidensTheReachOfItsTreasure() {
        TreasureDraft chest = Drafts.at(new LatLng(60, 25)).slack(3).build();
        Hunt hunt = hunt(HuntState.OPEN);
        assertThat(ClaimRules.refusal(hunt, chest, GOOD, 8, 8, NOW_NS, NOW_MS)).isNull();
        assertThat(ClaimRules.refusal(hunt, chest, GOOD, 8.001, 8, NOW_NS, NOW_MS)).isEqualTo(ClaimReason.TOO_FAR);
        assertThat(ClaimRules.refusal(hunt, chest, GOOD, 8, 8.001, NOW_NS, NOW_MS))
                .isEqualTo(ClaimReason.POSITION_UNSETTLED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5.001, 1e9, Double.POSITIVE_INFINITY, Double.NaN})
    void refusal_oneFixAlone(double earlierMetres) {
        assertThat(ClaimRules.refusal(hunt(HuntState.OPEN), CHEST, GOOD, 0, earlierMetres, NOW_NS, NOW_MS))
                .isEqualTo(ClaimReason.POSITION_UNSETTLED);
    }

    @Test
    void refusal_worseAccuracyNeverHelps() {
        long seed = 31;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double distance = random.nextDouble() * 40;
            float accuracy = random.nextFloat() * 40;
            float worse = accuracy + random.nextFloat() * 100;
            if (ClaimRules.refusal(hunt(HuntState.OPEN), CHEST, fix(accuracy, 0), distance, 0, NOW_NS,
                    NOW_MS) != null) {
                assertThat(
                        ClaimRules.refusal(hunt(HuntState.OPEN), CHEST, fix(worse, 0), distance, 0, NOW_NS, NOW_MS))
                        .as("seed %d: %s m away, accuracy %s m, then %s m", seed, distance, accuracy, worse)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HuntState.class)
    void refusal_onlyAnOpenHuntAwards(HuntState state) {
        assertThat(ClaimRules.refusal(hunt(state), CHEST, GOOD, 0, 0, NOW_NS, NOW_MS) == null)
                .isEqualTo(state == HuntState.OPEN);
    }

    private static Fix fix(float accuracyMetres, long ageNs) {
        return new Fix(60, 25, 0, accuracyMetres, NOW_NS - ageNs);
    }

    private static Hunt hunt(HuntState state) {
        return new Hunt("h", "v", "Hunt", HuntRules.DEFAULT, state, HuntPhase.DISCOVERY);
    }
}
