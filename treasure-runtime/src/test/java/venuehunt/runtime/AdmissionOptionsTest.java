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
import venuehunt.service.rpc.ConnectionLimits;
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
        assertThat(options("--max-players", "100", "--joins-per-second", "7", "--ar-starts-per-minute", "45",
                "--claims-per-minute", "6", "--claims-per-hour", "9", "--ticks-per-second", "3").players())
                .isEqualTo(new PlayLimits(100, new Rate(7, 14), PlayLimits.DEFAULT.playerJoins(), 45, new Rate(0.1, 3),
                        9, PlayLimits.DEFAULT.messagesPerSecond(), new Rate(3, 5)));
    }

    @Test
    void phones_byOptions() {
        ConnectionLimits usual = RpcLimits.phone().connections();
        assertThat(options("--max-connections", "100", "--connections-per-second", "7", "--strangers-per-second", "11")
                .phones())
                .isEqualTo(RpcLimits.phone().with(new ConnectionLimits(100, new Rate(7, 14), new Rate(11, 66),
                        usual.handshake(), usual.maxAge(), usual.grace())));
    }

    @Test
    void players_beyondTheLimits_sayTheValue() {
        assertThatThrownBy(() -> options("--max-players", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessage("0 players, expected 1 to 1000000");
        assertThatThrownBy(() -> options("--max-connections", "0").phones()).isInstanceOf(ParameterException.class)
                .hasMessage("0 connections, expected 1 to 1000000");
        assertThatThrownBy(() -> options("--joins-per-second", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("0.0 a second");
        assertThatThrownBy(() -> options("--claims-per-minute", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("0.0 a second");
        assertThatThrownBy(() -> options("--claims-per-hour", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("0 claims an hour");
        assertThatThrownBy(() -> options("--ticks-per-second", "0").players()).isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("0.0 a second");
        assertThatThrownBy(() -> options("--strangers-per-second", "0").phones())
                .isInstanceOf(ParameterException.class).hasMessageStartingWith("0.0 a second");
    }
}
