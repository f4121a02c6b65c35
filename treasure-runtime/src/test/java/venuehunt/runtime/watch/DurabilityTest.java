package venuehunt.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTest {
    private static final String WHERE = "database treasure at ledger:5432";

    @ParameterizedTest
    @ValueSource(strings = {"on", "remote_apply", "remote_write", "local"})
    void problem_flushedBeforeItIsAcknowledged_none(String synchronousCommit) {
        assertThat(new Durability("on", "on", synchronousCommit, false).problem(WHERE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"off, on, on, fsync = off, run sync", "on, off, on, full_page_writes = off, full_page_writes = on",
            "on, on, off, synchronous_commit = off, alter role",
            "on, on, later, synchronous_commit = later, alter role"})
    void problem_settingOff_saysWhichAndWhatToDo(String fsync, String fullPageWrites, String synchronousCommit,
            String wrong, String todo) {
        assertThat(new Durability(fsync, fullPageWrites, synchronousCommit, false).problem(WHERE))
                .startsWith("LEDGER_NOT_DURABLE: the server of " + WHERE + " has " + wrong + ", so").contains(todo);
    }

    @Test
    void problem_allOff_saysAll() {
        assertThat(new Durability("off", "off", "off", false).problem(WHERE))
                .contains("has fsync = off and full_page_writes = off and synchronous_commit = off, so");
    }

    @Test
    void problem_standby() {
        assertThat(new Durability("on", "on", "on", true).problem(WHERE))
                .startsWith("LEDGER_NOT_DURABLE: the server of " + WHERE + " is a standby").contains("primary");
    }
}
