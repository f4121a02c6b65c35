package venuehunt.demo.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Files.write(folder.resolve(venueId + ".vhtm"), served);
        Files.writeString(folder.resolve(venueId + ".json"), new TileMapJson(map).text(venueId, venueName));
        ImageIO.write(TileMapPicture.of(venueName, map), "png", folder.resolve(venueId + ".png").toFile());
    }
}
