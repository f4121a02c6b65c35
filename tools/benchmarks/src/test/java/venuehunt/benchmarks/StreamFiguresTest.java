package venuehunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import venuehunt.benchmarks.streams.StreamEffort;
import venuehunt.benchmarks.streams.StreamFigures;

class StreamFiguresTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final StreamEffort TINY = new StreamEffort(1, SHORT, SHORT, 20, SHORT, SHORT, 20);

    /** How fast is not judged here, only that each mark is asked of a figure that there is. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void measure_allThatMarksAskFor() throws Exception {
        StreamFigures streams = StreamFigures.measure(
                Pattern.compile("ClosedLoop|FullVenue|LongVenue|DeafPhones|NoisyNeighbour|JoinStorm"), TINY);
        assertThat(streams.failed()).isEmpty();
        List<Measured> results = streams.figures().stream().map(Measured::of).toList();
        assertThat(new MarkTable(results).toString()).contains("34 of 44 marks not asked");
        assertThat(results).allSatisfy(each -> assertThat(each.medianNs()).isFinite());
        assertThat(streams.toString()).contains("| ClosedLoop.connections | ").contains(" messages/s |")
                .contains("| ours: engine | ").contains("| JoinStorm.letIn | 200 |")
                .contains("| JoinStorm.crowdedLetIn | 200 |")
                .contains("| LongVenue.safepoint | ");
    }

    @Test
    void measure_onlyWhatIsWanted() throws Exception {
        assertThat(StreamFigures.measure(Pattern.compile("nothing"), TINY).figures()).isEmpty();
    }
}
