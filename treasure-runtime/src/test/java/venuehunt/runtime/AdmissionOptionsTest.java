package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.service.limit.Rate;
import venuehunt.service.rpc.RpcLimits;

class AdmissionOptionsTest {
    @Command(name = "node")
    private static final class Node {
        @Mixin
        private final AdmissionOptions admission = new AdmissionOptions();
    }

    private static AdmissionOptions options(String... arguments) {
        Node node = new Node();
        new CommandLine(node).parseArgs(arguments);
        return node.admission;
    }

    @Test
    void players_withoutOptions_areTheDefault() {
        assertThat(options().players()).isEqualTo(PlayLimits.DEFAULT);
    }

    @Test
    void phones_withoutOptions_areTheDefault() {
        assertThat(options().phones()).isEqualTo(RpcLimits.phone());
    }

    @Test
    void players_byOptions() {
        assertThat(options("--max-connections", "100", "--joins-per-second", "7", "--ar-starts-per-minute", "45")
                .players()).isEqualTo(PlayLimits.DEFAULT.with(100, 7, 45));
    }

    @Test
    void phones_byOptions() {
        RpcLimits phones = options("--max-connections", "100", "--connections-per-second", "7").phones();
        assertThat(phones).isEqualTo(RpcLimits.phone().with(RpcLimits.phone().connections().with(100, 7)));
        assertThat(phones.connections().accepted()).isEqualTo(new Rate(7, 14));
        assertThat(phones.connections().max()).isEqualTo(100);
    }

    @Test
    void players_beyondTheLimits_sayTheValue() {
        assertThatThrownBy(() -> options("--max-connections", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessage("0 players, expected 1 to 1000000");
        assertThatThrownBy(() -> options("--max-connections", "0").phones()).isInstanceOf(ParameterException.class)
                .hasMessage("0 connections, expected 1 to 1000000");
        assertThatThrownBy(() -> options("--joins-per-second", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("0.0 a second");
    }
}
