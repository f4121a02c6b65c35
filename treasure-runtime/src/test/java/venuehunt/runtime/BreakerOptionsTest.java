package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import venuehunt.runtime.breaker.BreakerRules;

class BreakerOptionsTest {
    @Command(name = "node")
    private static final class Node {
        @Mixin
        private final BreakerOptions breaker = new BreakerOptions();
    }

    private static BreakerRules rules(String... arguments) {
        Node node = new Node();
        new CommandLine(node).parseArgs(arguments);
        return node.breaker.rules();
    }

    @Test
    void rules_withoutOptions_areTheDefault() {
        assertThat(rules()).isEqualTo(BreakerRules.DEFAULT);
    }

    @Test
    void rules_byOptions() {
        assertThat(rules("--breaker-late-ms", "80", "--breaker-late-in-a-row", "20", "--breaker-failed-percent", "1.5"))
                .isEqualTo(BreakerRules.DEFAULT.with(Duration.ofMillis(80), 20, 1.5));
    }

    @Test
    void rules_beyondTheLimits_sayTheValue() {
        assertThatThrownBy(() -> rules("--breaker-late-in-a-row", "1")).isInstanceOf(ParameterException.class)
                .hasMessage("1 late batches in a row, expected 2 to 1000");
    }
}
