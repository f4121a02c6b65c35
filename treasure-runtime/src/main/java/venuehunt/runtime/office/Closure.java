package venuehunt.runtime.office;

import venuehunt.tile.map.TileZone;

/** Why nobody plays in a place. */
public sealed interface Closure {

    record OutsideBoundary() implements Closure {}

    /** In a zone that forbids it, whatever others say: the first of them. */
    record ClosedZone(TileZone zone) implements Closure {}

    /** In none of the play zones that the map has. */
    record NoPlayZone() implements Closure {}
}
