package venuehunt.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenLedgerFileTest {
    private static final SeenLedger SEEN = new SeenLedger(new UUID(1, 2),
            new SeenEvent("a hunt: # = \\ \n ü", Long.MAX_VALUE, new UUID(3, 4),
                    Instant.parse("2026-08-01T12:00:00.123Z")));

    @TempDir
    private Path parent = Path.of("/");

    @Test
    void write_isReadByTheNextNode() throws IOException {
        try (SeenLedgerFile file = SeenLedgerFile.open(folder())) {
            assertThat(file.read()).isNull();
            file.write(new SeenLedger(SEEN.ledgerId(), null));
            assertThat(file.read()).isEqualTo(new SeenLedger(SEEN.ledgerId(), null));
            file.write(SEEN);
        }
        try (SeenLedgerFile file = SeenLedgerFile.open(folder())) {
            assertThat(file.read()).isEqualTo(SEEN);
        }
    }

    @Test
    void write_cutShort_leavesWhatWasThere() throws IOException {
        try (SeenLedgerFile file = SeenLedgerFile.open(folder())) {
            file.write(SEEN);
            Files.writeString(folder().resolve("ledger-seen.new"), "ledger=0");
            assertThat(file.read()).isEqualTo(SEEN);
            file.write(new SeenLedger(SEEN.ledgerId(), null));
            assertThat(file.read()).isEqualTo(new SeenLedger(SEEN.ledgerId(), null));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ledger=x", "ledger=00000000-0000-0001-0000-000000000002\nposition=1\nhunt=h\nat=now",
            "ledger=00000000-0000-0001-0000-000000000002\nposition=one\nhunt=h", "\\u00zz"})
    void read_whatIsNoRecord_isNotTakenForNothing(String text) throws IOException {
        try (SeenLedgerFile file = SeenLedgerFile.open(folder())) {
            Files.writeString(file.path(), text);
            assertThatThrownBy(file::read).isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot read " + file.path()).hasMessageContaining("move that file away");
        }
    }

    @Test
    void open_twice_isRefused() throws IOException {
        try (SeenLedgerFile file = SeenLedgerFile.open(folder())) {
            assertThatThrownBy(() -> SeenLedgerFile.open(folder())).isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another treasure-runtime").hasMessageContaining("--data-folder");
            assertThat(file.read()).isNull();
        }
        SeenLedgerFile.open(folder()).close();
    }

    @Test
    void open_whereNoFolderCanBe_saysSo() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> SeenLedgerFile.open(file.resolve("folder"))).isInstanceOf(IOException.class)
                .hasMessageContaining("cannot write " + file.resolve("folder")).hasMessageContaining("--data-folder");
    }

    private Path folder() {
        return parent.resolve("state");
    }
}
