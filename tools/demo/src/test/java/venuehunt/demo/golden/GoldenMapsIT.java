package venuehunt.demo.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.demo.Checkout;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;

/** The checked-in golden files are what the packaged uploader and store make of the venues today. */
class GoldenMapsIT {
    private static final String IF_MEANT = "%nIf the change is meant, ./venuehunt golden writes the files anew; look at git diff and at the picture before you commit them.";

    private final Checkout checkout = Checkout.ofThisClass();

    @Test
    void writeTo_asCheckedIn(@TempDir Path made) throws IOException {
        StringWriter said = new StringWriter();
        assertThatNoException().as("said: %s", said).isThrownBy(
                () -> new GoldenMaps(checkout, new PrintWriter(said)).writeTo(made));

        assertThat(names(checkout.golden())).as("files of venue-data/golden" + IF_MEANT).isEqualTo(names(made));
        List<String> differences = checkout.venueIds().stream().flatMap(venueId -> differences(venueId, made))
                .toList();
        assertThat(differences).as("golden files that are not what is made today" + IF_MEANT).isEmpty();
    }

    private Stream<String> differences(String venueId, Path made) {
        try {
            byte[] expected = Files.readAllBytes(checkout.golden().resolve(venueId + ".vhtm"));
            byte[] actual = Files.readAllBytes(made.resolve(venueId + ".vhtm"));
            if (!Arrays.equals(expected, actual)) {
                return Stream.of(venueId + ".vhtm: " + difference(expected, actual));
            }
            String json = venueId + ".json";
            long line = Files.mismatch(checkout.golden().resolve(json), made.resolve(json));
            return line < 0
                    ? Stream.empty()
                    : Stream.of(json + ": differs from byte " + line + " on; the serialised map does not");
        } catch (IOException unreadable) {
            return Stream.of(venueId + ": " + unreadable);
        }
    }

    private static String difference(byte[] expected, byte[] actual) {
        try {
            return TileDifference.first(TileMap.decode(expected), TileMap.decode(actual))
                    .map(TileDifference::toString)
                    .orElse("all tiles are equal; the anchor, the list of zones or the serialised form differs, from byte "
                            + Arrays.mismatch(expected, actual) + " on");
        } catch (TileMapFormatException damaged) {
            return "is no tile map: " + damaged.getMessage();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
