package venuehunt.demo.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import venuehunt.picture.TileMapPicture;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;

/** One venue's tile map in its three forms: {@code .vhtm} is the store's word, the others are drawn from it. */
final class GoldenMap {
    private final String venueId;
    private final String venueName;
    private final byte[] served;
    private final TileMap map;

    /**
     * @param served
     *            the bytes that the store serves
     */
    GoldenMap(String venueId, String venueName, byte[] served) throws TileMapFormatException {
        this.venueId = venueId;
        this.venueName = venueName;
        this.served = served.clone();
        map = TileMap.decode(served);
    }

    void writeTo(Path folder) throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(TileMapPicture.of(venueName, map), "png", picture);
        write(folder.resolve(venueId + ".vhtm"), served);
        write(folder.resolve(venueId + ".json"),
                new TileMapJson(map).text(venueId, venueName).getBytes(StandardCharsets.UTF_8));
        write(folder.resolve(venueId + ".png"), picture.toByteArray());
    }

    /** A file that is as it should be keeps its time, so that nothing is built anew for it. */
    private static void write(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }
}
