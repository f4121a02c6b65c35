package venuehunt.tiles.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.exc.JacksonIOException;
import venuehunt.cell.Cells;
import venuehunt.tiles.place.Lawn;
import venuehunt.tiles.place.PlaceReader;

class CsvConversionTest {
    private static final String COLUMNS = "lat_degrees,lng_degrees,east_metres,north_metres,tile_east,tile_north,inside,playable,zones,h3\n";
    private static final String ANCHOR_CELL = Cells.text(new Cells().cellOf(Lawn.ANCHOR, 15));

    private final PlaceReader reader = Lawn.reader();
    private final List<String> refusals = new ArrayList<>();

    @Test
    void convert_latLng() {
        assertThat(convert("lat,lng\n60.1,24.9\n")).isEqualTo(
                COLUMNS + "60.1000000,24.9000000,0.000,0.000,0,0,true,true,lawn," + ANCHOR_CELL + "\n");
        assertThat(refusals).isEmpty();
    }

    @Test
    void convert_everyForm_sameColumns() {
        for (String input : List.of("lat,lng\n60.1,24.9\n", "tile_east,tile_north\n0,0\n",
                "h3\n" + ANCHOR_CELL + "\n")) {
            List<String> lines = convert(input).lines().toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst() + "\n").isEqualTo(COLUMNS);
            assertThat(lines.getLast()).startsWith("60.100").contains(",true,true,lawn,8f");
        }
    }

    @Test
    void convert_beyondTheFrame() {
        String cell = Cells.text(new Cells().cellOf(Lawn.at(0, 0), 0));
        assertThat(convert("lat,lng\n-35.0,-0.5\n")).startsWith(COLUMNS + "-35.0000000,-0.5000000,,,,,false,false,,8f");
        assertThat(convert("h3\n" + cell + "\n")).contains(",,,,,false,false,," + cell + "\n");
        assertThat(refusals).isEmpty();
    }

    @Test
    void convert_carriesOtherColumnsInFront() {
        assertThat(convert("player,LAT,\"what, so\",lng,note\n\"ä \"\"x\"\"\",60.1,=1+1, 24.9,\n")).isEqualTo(
                "player,\"what, so\",note," + COLUMNS + "\"ä \"\"x\"\"\",=1+1,,60.1000000,24.9000000,0.000,0.000,0,0,"
                        + "true,true,lawn," + ANCHOR_CELL + "\n");
    }

    @Test
    void convert_carriedTextComesBackAsItWas() throws Exception {
        List<String> odd = List.of("a\"b", "\"", "a,b", "a\nb", "a\r\nb", " a ", "'a'", "=1", "#x", "\\n", "ö", "");
        StringBuilder file = new StringBuilder("text,lat,lng\n");
        odd.forEach(text -> file.append('"').append(text.replace("\"", "\"\"")).append("\",60.1,24.9\n"));
        List<String> back = new ArrayList<>();
        try (CsvInput answer = new CsvInput(new StringReader(convert(file.toString())))) {
            for (List<String> cells = answer.next(); cells != null; cells = answer.next()) {
                back.add(cells.getFirst());
            }
        }
        assertThat(back.subList(1, back.size())).isEqualTo(odd);
    }

    /** Seven decimals of a degree are a centimetre, so the metres of its own answer differ, the tile does not. */
    @Test
    void convert_itsOwnAnswerAgain() {
        String once = convert("id,tile_east,tile_north\na,-5,7\nb,99,-100\nc,32767,-32768\n");
        assertThat(withoutMetres(convert(once))).isEqualTo(withoutMetres(once));
    }

    @Test
    void convert_harmfulZoneId() {
        assertThat(convert("tile_east,tile_north\n95,95\n")).contains(",lawn;%3D1%2B1%3Bx,");
    }

    @Test
    void convert_unsoundLinesAreLeftOut() {
        String answer = convert(
                "id,lat,lng\na,60.1,24.9\nb,nowhere,24.9\n\nc,95,24.9\nd,60.1\ne,60.1,24.9,1\nf,60.1,24.9");
        assertThat(answer.lines().map(line -> line.substring(0, 2))).containsExactly("id", "a,", "f,");
        assertThat(refusals).containsExactly(
                "3: the latitude \"nowhere\" is no number; expected decimal degrees such as 60.1699",
                "5: Latitude 95.0 is not within -90 to 90 degrees", "6: the line has 2 cells, the header has 3",
                "7: the line has 4 cells, the header has 3");
    }

    @ParameterizedTest
    @CsvSource(value = {"''|1: there is nothing; expected a header line",
            "60.1,24.9|1: no column says where a place is",
            "lat;lng|1: no column says where a place is",
            "lat,latitude,lng|1: the columns \"lat\" and \"latitude\""}, delimiter = '|')
    void convert_wrongHeader(String file, String refusal) {
        assertThat(convert(file)).isEmpty();
        assertThat(refusals).singleElement().asString().startsWith(refusal);
    }

    @Test
    void convert_headerAlone() {
        assertThat(convert("id,lat,lng")).isEqualTo("id," + COLUMNS);
        assertThat(refusals).isEmpty();
    }

    @Test
    void convert_brokenQuotesEndIt() {
        assertThat(convert("lat,lng\n60.1,24.9\n\"60.1,24.9\n60.1,24.9\n").lines()).hasSize(2);
        assertThat(refusals).singleElement().asString().startsWith("3: the quotes of this line do not match")
                .endsWith("; nothing from here on was read");
    }

    @Test
    void convert_pointWhateverTheLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(convert("tile_east,tile_north\n-1,-1\n")).contains(",-0.500,-0.500,-1,-1,");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void convert_answerCannotBeWritten() {
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        assertThatExceptionOfType(JacksonIOException.class).isThrownBy(
                () -> new CsvConversion(reader, this::refused).convert(new StringReader("lat,lng\n"), full))
                .withMessageContaining("no space left");
    }

    /** However long the file, what was read and not yet answered fits in the buffers. */
    @Test
    void convert_aMillionLinesWithoutKeepingThem() {
        MillionLines in = new MillionLines();
        LineCount out = new LineCount(in);
        new CsvConversion(reader, this::refused).convert(in, out);
        assertThat(refusals).isEmpty();
        assertThat(out.lines).isEqualTo(MillionLines.LINES + 1);
        assertThat(out.greatestLag).isLessThan(20_000);
    }

    private static final class MillionLines extends Reader {
        static final int LINES = 1_000_000;

        private String line = "player,lat,lng\n";
        private int at;
        private int given;

        @Override
        public int read(char[] buffer, int from, int length) {
            if (at == line.length()) {
                if (given == LINES) {
                    return -1;
                }
                given++;
                line = "p" + given + ",60.1" + given % 1000 + ",24.9" + given % 777 + "\n";
                at = 0;
            }
            int count = Math.min(length, line.length() - at);
            line.getChars(at, at + count, buffer, from);
            at += count;
            return count;
        }

        @Override
        public void close() {
        }
    }

    private static final class LineCount extends Writer {
        private final MillionLines in;
        private int lines;
        private int greatestLag;

        LineCount(MillionLines in) {
            this.in = in;
        }

        @Override
        public void write(char[] buffer, int from, int length) {
            greatestLag = Math.max(greatestLag, in.given - lines);
            for (int i = from; i < from + length; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }

    private static List<String> withoutMetres(String table) {
        return table.lines().map(line -> line.replaceAll(",-?\\d+\\.\\d{3}(?=,)", "")).toList();
    }

    private String convert(String file) {
        StringWriter out = new StringWriter();
        new CsvConversion(reader, this::refused).convert(new StringReader(file), out);
        return out.toString();
    }

    private void refused(long line, String sentence) {
        refusals.add(line + ": " + sentence);
    }
}
