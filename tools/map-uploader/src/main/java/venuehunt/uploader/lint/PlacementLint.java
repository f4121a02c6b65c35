package venuehunt.uploader.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.plan.PlainText;
import venuehunt.v1.MapPart;
import venuehunt.v1.TreasureDraft;

/** Says which treasures lie badly on a map, and why. */
public final class PlacementLint {
    private final TileMap tiles;
    private final NoGoEdges noGo;
    private final WalkableGround walkable;

    /**
     * Prepares a map.
     *
     * @param parts
     *            the header, then the zones
     * @throws HuntFileException
     *             when nobody could play on the map, or its edges are too intricate to say where ways lead
     */
    public PlacementLint(List<MapPart> parts) throws HuntFileException {
        try {
            tiles = VenueTiles.of(parts);
            noGo = new NoGoEdges(parts, tiles.frame());
        } catch (IllegalArgumentException unplayable) {
            throw new HuntFileException("the map cannot be laid out in tiles, so nobody could play on it: "
                    + unplayable.getMessage());
        }
        walkable = new WalkableGround(tiles);
    }

    /**
     * What there is to find, in the order of the treasures.
     *
     * @param reachMetres
     *            from how far the hunt's treasures can be claimed, before each one's own slack
     */
    public List<PlacementFinding> of(List<TreasureDraft> treasures, double reachMetres) {
        List<Placed> everyPlaced = treasures.stream().map(each -> Placed.of(each, tiles.frame())).toList();
        Neighbours neighbours = new Neighbours(everyPlaced.stream().filter(Placed::isInFrame).toList());
        List<PlacementFinding> findings = new ArrayList<>();
        for (Placed placed : everyPlaced) {
            Optional<PlacementFinding> closed = closed(placed);
            closed.ifPresent(findings::add);
            if (closed.isEmpty()) {
                nearNoGo(placed).ifPresent(findings::add);
                unreachable(placed, reachMetres).ifPresent(findings::add);
            }
            if (placed.isInFrame()) {
                neighbours.of(placed).map(nearest -> tooClose(placed, nearest)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** By the very tiles that the runtime asks. */
    private Optional<PlacementFinding> closed(Placed placed) {
        if (!placed.isInFrame() || !tiles.inside(placed.tile())) {
            return finding(PlacementFault.OUTSIDE_BOUNDARY, placed, "lies outside the boundary; nobody can win it");
        }
        if (tiles.playable(placed.tile())) {
            return Optional.empty();
        }
        Optional<TileZone> closing = tiles.zonesAt(placed.tile()).stream().filter(zone -> zone.kind().forbidsPlay())
                .findFirst();
        return closing.isPresent()
                ? finding(PlacementFault.IN_CLOSED_ZONE, placed, "lies in \"" + PlainText.clean(closing.get().name())
                        + "\" (" + PlainText.clean(closing.get().kindLabel()) + "); nobody can win it")
                : finding(PlacementFault.OUTSIDE_PLAY_ZONES, placed,
                        "lies in none of the map's play zones; nobody can win it");
    }

    private Optional<PlacementFinding> nearNoGo(Placed placed) {
        return noGo.near(placed).flatMap(near -> finding(PlacementFault.NEAR_NO_GO, placed, String.format(Locale.ROOT,
                "lies %.1f m from \"%s\" (%s), expected at least %.0f m: who looks for it with a phone that is off by "
                        + "as much walks in there",
                near.metres(), PlainText.clean(near.zone().getName()), PlainText.clean(near.zone().getKindLabel()),
                NoGoEdges.CLEAR_METRES)));
    }

    private Optional<PlacementFinding> unreachable(Placed placed, double reachMetres) {
        double metres = reachMetres + placed.treasure().getReachSlackMetres();
        return walkable.comesWithin(metres, placed)
                ? Optional.empty()
                : finding(PlacementFault.UNREACHABLE, placed, String.format(Locale.ROOT,
                        "no way leads there from the rest of the play ground, nor within the %.0f m of its reach: no-go "
                                + "or staff zones or the boundary shut it off",
                        metres));
    }

    private static PlacementFinding tooClose(Placed placed, Neighbours.Nearest nearest) {
        String others = nearest.others() == 0 ? "" : " and " + nearest.others() + " more that near";
        return new PlacementFinding(PlacementFault.TOO_CLOSE, placed.treasure(), String.format(Locale.ROOT,
                "lies %.1f m from %s%s, expected at least %.0f m: a phone that is off by 5 to 10 m cannot tell them apart",
                nearest.metres(), nearest.placed().treasure().getKey(), others, Neighbours.APART_METRES));
    }

    private static Optional<PlacementFinding> finding(PlacementFault fault, Placed placed, String sentence) {
        return Optional.of(new PlacementFinding(fault, placed.treasure(), sentence));
    }
}
