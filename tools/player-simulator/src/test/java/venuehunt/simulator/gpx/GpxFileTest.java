package venuehunt.simulator.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.LatLng;

class GpxFileTest {
    private static final String TWO_TRACKS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="watch" xmlns="http://www.topografix.com/GPX/1/1">
              <metadata><time>2026-07-01T08:00:00Z</time></metadata>
              <wpt lat="1" lon="2"><time>2026-07-01T08:00:00Z</time></wpt>
              <trk><name>morning</name>
                <trkseg>
                  <trkpt lat="60.17" lon="24.94"><ele>3</ele><time>2026-07-01T12:00:00Z</time></trkpt>
                  <trkpt lat="60.1701" lon="24.94"><time>2026-07-01T14:00:01.500+02:00</time></trkpt>
                </trkseg>
                <trkseg><trkpt lat="60.1702" lon="24.94"><time>2026-07-01T12:01:00Z</time></trkpt></trkseg>
              </trk>
              <trk><trkseg/></trk>
              <trk>
                <trkseg><trkpt lat="-33.5" lon="-180"/><trkpt lat="-33.5" lon="180"><time>2026-07-01T12:00:00Z</time></trkpt></trkseg>
              </trk>
            </gpx>
            """;

    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void read_tracksWithTheirTimes() throws Exception {
        List<GpxTrack> tracks = read(TWO_TRACKS);
        assertThat(tracks).hasSize(2);
        assertThat(tracks.get(0).positions()).containsExactly(new LatLng(60.17, 24.94), new LatLng(60.1701, 24.94),
                new LatLng(60.1702, 24.94));
        assertThat(tracks.get(0).atSeconds()).containsExactly(0.0, 1.5, 60.0);
        assertThat(tracks.get(1).isTimed()).as("one of its points has no time").isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "lat=\"60.17\" | lat=\"91\" | line 7: lat is '91'", "lat=\"60.17\" | lat=\"NaN\" | lat is 'NaN'",
            "lat=\"60.17\" | | lat is 'null'", "lon=\"24.94\"><ele> | lon=\"east\"><ele> | lon is 'east'",
            "2026-07-01T12:01:00Z | 2026-07-01T11:01:00Z | line 10: the time 2026-07-01T11:01:00Z is before",
            "2026-07-01T12:01:00Z | noon | time is 'noon'", "<gpx | <kml | line 2: <kml> is no <gpx>",
            "</gpx> | | no XML"})
    void read_noGpx(String there, String instead, String said) {
        String text = TWO_TRACKS.replace(there, instead == null ? "" : instead);
        assertThat(text).isNotEqualTo(TWO_TRACKS);
        assertThatThrownBy(() -> read(text)).isInstanceOf(GpxFormatException.class).hasMessageContaining(said);
    }

    @Test
    void read_nothingToPlay() {
        assertThatThrownBy(() -> read("<kml/>")).isInstanceOf(GpxFormatException.class)
                .hasMessageContaining("<kml> is no <gpx>");
        assertThatThrownBy(() -> read("<gpx><wpt lat='1' lon='1'/></gpx>")).isInstanceOf(GpxFormatException.class)
                .hasMessageContaining("no <trk>");
        assertThatThrownBy(() -> read("")).isInstanceOf(GpxFormatException.class);
    }

    /** A file must not make us read another, nor grow in memory. */
    @Test
    void read_noDocumentTypes() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "60.17");
        assertThatThrownBy(() -> read("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<gpx><trk><trkseg><trkpt lat='1' lon='1'><time>&x;</time></trkpt></trkseg></trk></gpx>"))
                .isInstanceOf(GpxFormatException.class).hasMessageContaining("document type");
        assertThatThrownBy(() -> read("<!DOCTYPE gpx SYSTEM \"" + secret.toUri() + "\"><gpx/>"))
                .isInstanceOf(GpxFormatException.class).hasMessageContaining("document type");
    }

    private List<GpxTrack> read(String text) throws IOException, GpxFormatException {
        return GpxFile.read(Files.writeString(folder.resolve("trace.gpx"), text));
    }
}
