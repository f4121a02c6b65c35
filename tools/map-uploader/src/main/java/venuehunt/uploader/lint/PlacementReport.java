package venuehunt.uploader.lint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import venuehunt.uploader.hunt.Hunt;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.hunt.TreasurePlacing;
import venuehunt.v1.MapPart;
import venuehunt.v1.TreasureDraft;

/**
 * How the treasures of a hunt lie on a map.
 *
 * @param liveVersion
 *            of the venue's live map, where that puts them; empty where this map itself does
 * @param treasures
 *            how many there are
 */
public record PlacementReport(OptionalLong liveVersion, int treasures, List<PlacementFinding> findings) {
    public PlacementReport {
        findings = List.copyOf(findings);
    }

    /**
     * Places a hunt as it is published, and looks at it.
     *
     * @param live
     *            the map on which the hunt is published; empty where the one to look at is to place it
     * @param map
     *            the one to look at: the live one, or one that is to go live after it
     * @throws HuntFileException
     *             where the hunt or the map to look at cannot be played
     */
    public static PlacementReport of(Hunt hunt, Optional<List<MapPart>> live, List<MapPart> map)
            throws HuntFileException {
        PlacementLint lint = new PlacementLint(map);
        List<TreasureDraft> placed;
        try {
            placed = new TreasurePlacing(live.orElse(map)).place(hunt);
        } catch (HuntFileException unplaced) {
            throw live.isPresent()
                    ? new HuntFileException("placed by the live map: " + unplaced.getMessage())
                    : unplaced;
        }
        OptionalLong version = live.stream().mapToLong(parts -> parts.getFirst().getHeader().getVersion()).findFirst();
        return new PlacementReport(version, placed.size(), lint.of(placed, hunt.reachMetres()));
    }
}
