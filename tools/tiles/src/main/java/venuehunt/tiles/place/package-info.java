/** One place of a venue in all its forms: position, metres, tile, zones, cell. */
@NullMarked
package venuehunt.tiles.place;

import org.jspecify.annotations.NullMarked;
