package venuehunt.runtime.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import venuehunt.history.History;
import venuehunt.history.HistoryChecker;
import venuehunt.history.HistoryFile;
import venuehunt.history.HistoryLine;
import venuehunt.history.Violation;

/**
 * The claim core, from seeds, before a ledger that does everything a ledger can do. How to play one seed again, or many
 * more, is in docs/reliability.md.
 */
class ClaimSimulationTest {
    /** The first seed, and how many from there on. */
    private static final long FIRST = Long.getLong("venuehunt.simulation.seed", 1);
    private static final long SEEDS = Long.getLong("venuehunt.simulation.seeds", 2_000);

    @Test
    void everySeed_keepsTheInvariants() throws IOException {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            List<HistoryLine> lines = new SimWorld(seed).run();
            List<Violation> violations = HistoryChecker.check(new History(lines));
            if (!violations.isEmpty()) {
                Path file = Path.of("target", "history-of-seed-" + seed + ".jsonl");
                HistoryFile.write(lines, file);
                assertThat(violations).as("seed %d, whose history is in %s", seed, file.toAbsolutePath()).isEmpty();
            }
        }
    }

    /** Invariants that nothing puts to the test would be kept by anything. */
    @Test
    void someSeeds_meetEverythingThatCanBeHeard() {
        Set<String> heard = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        for (long seed = 1; seed <= 300; seed++) {
            SimWorld world = new SimWorld(seed);
            for (HistoryLine line : world.run()) {
                switch (line) {
                    case HistoryLine.Ok ok -> heard.add(ok.outcome().name());
                    case HistoryLine.Fail fail -> heard.add(fail.reason());
                    case HistoryLine.Unknown info -> heard.add(info.reason());
                    default -> {
                    }
                }
            }
            met.addAll(world.met());
        }
        assertThat(heard).containsExactly("ALREADY_YOURS", "BROKEN", "CLAIM_CONTENDED", "CLAIM_ID_REUSED",
                "CLAIM_RATE", "HUNT_PAUSED", "LEDGER_UNAVAILABLE", "LOST", "OVERLOADED", "PENDING", "POSITION_STALE",
                "TIMEOUT", "TOO_FAR", "TREASURE_NOT_OPEN", "WON");
        assertThat(met).containsExactly("a forbidden claim had won", "a forbidden claim was undecided",
                "crash in doubt");
    }

    @Test
    void aSeed_isTheSameEachTime() {
        assertThat(new SimWorld(FIRST).run()).isEqualTo(new SimWorld(FIRST).run());
    }
}
