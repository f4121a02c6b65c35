package venuehunt.tiles.venue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;

/** The tile maps that come with the project, one for each venue of {@code venue-data}. */
public final class GoldenMaps {
    /**
     * The map of a venue, or nothing where the project has none.
     *
     * @param venueId
     *            1 to 63 characters of a-z, 0-9 and '-'
     */
    public Optional<TileMap> find(String venueId) throws IOException, TileMapFormatException {
        try (InputStream file = GoldenMaps.class.getResourceAsStream("/golden/" + venueId + ".vhtm")) {
            return file == null ? Optional.empty() : Optional.of(TileMap.decode(file.readAllBytes()));
        }
    }
}
