package venuehunt.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @TempDir
    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void run_clean() throws Exception {
        assertThat(run(file(""))).isZero();
        assertThat(out.toString()).contains("keeps every invariant");
    }

    @Test
    void run_violated() throws Exception {
        assertThat(run(file("{\"type\":\"gauge\",\"name\":\"open claims\",\"value\":2,\"baseline\":0}"))).isOne();
        assertThat(out.toString()).contains("I24 open claims is 2 at the end, and was 0");
    }

    @Test
    void run_notAHistory() throws Exception {
        assertThat(run(file("{}"))).isEqualTo(2);
        assertThat(err.toString()).contains("line 1 is no line of a history");
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file");
        assertThat(run()).isEqualTo(2);
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("history.jsonl"), text).toString();
    }

    private int run(String... args) {
        return new CommandLine(new Main()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
