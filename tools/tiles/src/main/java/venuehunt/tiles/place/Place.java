package venuehunt.tiles.place;

import org.jspecify.annotations.Nullable;
import venuehunt.tile.LatLng;

/**
 * A place in all its forms.
 *
 * @param spot
 *            null for a place beyond the tiles of the venue's frame
 * @param cell
 *            the H3 cell that holds it, or that it is the centre of
 */
public record Place(LatLng position, @Nullable Spot spot, long cell) {}
