package venuehunt.tiles.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

class ZoneListTest {
    @ParameterizedTest
    @CsvSource(value = {"main-stage-2|main-stage-2", "Gate 4.b_x|Gate 4.b_x", "Lykthamnen-ö|Lykthamnen-ö",
            "=1+1|%3D1%2B1", "@sum|%40sum", "-2|%2D2", "+2|%2B2", "a;b|a%3Bb", "50%|50%25", "a\"b|a%22b",
            "a,b|a%2Cb", "𝄞|%F0%9D%84%9E"}, delimiter = '|')
    void text_ofOne(String zoneId, String text) {
        assertThat(text(zoneId)).isEqualTo(text);
        assertThat(URLDecoder.decode(text, StandardCharsets.UTF_8)).isEqualTo(zoneId);
    }

    @Test
    void text_controlCharacters() {
        assertThat(text("\t=1")).isEqualTo("%09%3D1");
        assertThat(text("a\nb")).isEqualTo("a%0Ab");
        assertThat(text("a\u202Eb")).isEqualTo("a%E2%80%AEb");
    }

    @Test
    void text_ofNoneAndMany() {
        assertThat(text()).isEmpty();
        assertThat(text("a", "=b;", "c")).isEqualTo("a;%3Db%3B;c");
    }

    private static String text(String... zoneIds) {
        List<TileZone> zones = Stream.of(zoneIds).map(id -> new TileZone(id, "name", ZoneKind.OTHER, "other")).toList();
        return ZoneList.text(zones);
    }
}
