package venuehunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import venuehunt.benchmarks.claims.ClaimFigures;
import venuehunt.benchmarks.claims.Effort;
import venuehunt.benchmarks.figures.Figure;

class ClaimFiguresTest {
    private static final Effort TINY = new Effort(1, 160, Duration.ofMillis(200));

    /** How fast is not judged here, only that each mark is asked of a figure that there is. */
    @Test
    void measure_allThatMarksAskFor() throws Exception {
        ClaimFigures claims = ClaimFigures.measure(Pattern.compile("benchmarks\\.claims\\."), TINY);
        List<Measured> results = claims.figures().stream().map(Measured::of).toList();
        assertThat(new MarkTable(results).toString()).contains("37 of 44 marks not asked")
                .contains("| 500 players at once on one treasure | 1 at the ledger | ");
        assertThat(results).allSatisfy(each -> assertThat(each.medianNs()).isPositive().isFinite());
        assertThat(claims.toString()).contains("| ClaimRates.wholeDesk | ").contains(" claims/s |").contains(" ms |");
    }

    @Test
    void measure_onlyWhatIsWanted() throws Exception {
        assertThat(ClaimFigures.measure(Pattern.compile("Crowd"), TINY).figures()).extracting(Figure::name)
                .containsExactly("Crowd.slowestAnswer");
        assertThat(ClaimFigures.measure(Pattern.compile("nothing"), TINY).figures()).isEmpty();
    }
}
