package venuehunt.tiles.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tiles.place.UnsoundInputException;

class CsvInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2", "\uFEFFa,b\n1,2", "\"a\",\"b\"\n\n\n1,2\n\n", "a,b\r1,2\r",
            "\n  \na,b\n1,2\n \n"})
    void next_linesHoweverTheyEnd(String file) throws Exception {
        assertThat(all(file)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\n", "\uFEFF", " "})
    void next_nothing(String file) throws Exception {
        assertThat(all(file)).isEmpty();
    }

    @Test
    void next_cellsAsTheyAre() throws Exception {
        assertThat(all(" x , y,\"a,\"\"b\"\"\nc\",=1,,'q'\n,\n")).containsExactly(
                List.of(" x ", " y", "a,\"b\"\nc", "=1", "", "'q'"), List.of("", ""));
    }

    @Test
    void next_emptyLastCell() throws Exception {
        assertThat(all("a,b,c\n1,2,\n1,,\n")).contains(List.of("1", "2", ""), List.of("1", "", ""));
        assertThat(all("a,b,c\n1,2,")).contains(List.of("1", "2", ""));
    }

    @Test
    void lineNumber_countsEveryLine() throws Exception {
        CsvInput lines = new CsvInput(new StringReader("a,b\r\n\r\n\"1\r\n2\",3\r\n4,5\n\n6,7"));
        List<Long> numbers = new ArrayList<>();
        while (lines.next() != null) {
            numbers.add(lines.lineNumber());
        }
        assertThat(numbers).containsExactly(1L, 3L, 5L, 7L);
    }

    @Test
    void next_atTheLimits() throws Exception {
        String longest = "x".repeat(CsvInput.MAX_CELL_CHARACTERS);
        assertThat(all(longest + ",1\n")).containsExactly(List.of(longest, "1"));
        assertThat(all("1,".repeat(CsvInput.MAX_CELLS - 1) + "1\n").getFirst()).hasSize(CsvInput.MAX_CELLS);
    }

    @Test
    void next_tooManyCellsThenGoesOn() throws Exception {
        CsvInput lines = new CsvInput(new StringReader("1,".repeat(CsvInput.MAX_CELLS) + "1\na,b\n"));
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(lines::next)
                .withMessageContaining("the line has 1001 cells");
        assertThat(lines.next()).containsExactly("a", "b");
        assertThat(lines.lineNumber()).isEqualTo(2);
    }

    @Test
    void next_tooManyCharactersThenGoesOn() throws Exception {
        String wide = ("x".repeat(CsvInput.MAX_CELL_CHARACTERS) + ",").repeat(17);
        CsvInput lines = new CsvInput(new StringReader(wide + "\na,b\n"));
        assertThatExceptionOfType(UnsoundInputException.class).isThrownBy(lines::next)
                .withMessageContaining("expected at most 1000 and 1048576");
        assertThat(lines.next()).containsExactly("a", "b");
    }

    @Test
    void next_cellTooLong() throws Exception {
        assertBroken("a\n\"" + "x,\n".repeat(CsvInput.MAX_CELL_CHARACTERS), "perhaps a quote is missing");
        assertBroken("a\n" + "x".repeat(CsvInput.MAX_CELL_CHARACTERS * 2), "more than 65536 characters");
    }

    @Test
    void next_quotesThatDoNotMatch() throws Exception {
        assertBroken("a,b\n\"1,2\n3,4\n", "do not match");
        assertBroken("a,b\n\"1\"x,2\n3,4\n", "do not match");
    }

    @Test
    void next_notUtf8() {
        byte[] latin1 = "a\nSäiliö\n".getBytes(StandardCharsets.ISO_8859_1);
        InputStreamReader strict = new InputStreamReader(new ByteArrayInputStream(latin1),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        assertThatExceptionOfType(BrokenCsvException.class).isThrownBy(() -> new CsvInput(strict).next())
                .withMessageContaining("save the file as UTF-8");
    }

    @Test
    void next_quotedCellsOfAnyText() throws Exception {
        long seed = 20261125;
        Random random = new Random(seed);
        String alphabet = "ab,\"\n\r ;=é\t'#\\";
        List<List<String>> rows = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int row = 0; row < 2_000; row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < 3; cell++) {
                StringBuilder text = new StringBuilder("k");
                random.ints(random.nextInt(40), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
                cells.add(text.toString());
            }
            rows.add(cells);
            cells.forEach(cell -> file.append('"').append(cell.replace("\"", "\"\"")).append("\","));
            file.append("end\n");
        }
        assertThat(all(file.toString())).as("seed %d", seed).map(cells -> cells.subList(0, 3)).isEqualTo(rows);
    }

    private static void assertBroken(String file, String sentence) throws Exception {
        CsvInput lines = new CsvInput(new StringReader(file));
        assertThat(lines.next()).isNotNull();
        assertThatExceptionOfType(BrokenCsvException.class).isThrownBy(lines::next).withMessageContaining(sentence);
        assertThat(lines.lineNumber()).isEqualTo(2);
    }

    private static List<List<String>> all(String file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (CsvInput lines = new CsvInput(new StringReader(file))) {
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                rows.add(cells);
            }
        }
        return rows;
    }
}
