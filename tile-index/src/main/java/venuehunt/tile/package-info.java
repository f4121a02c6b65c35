/**
 * Where a position is inside a venue: metres from its anchor, 1 m tiles, 64 m blocks.
 */
@NullMarked
package venuehunt.tile;

import org.jspecify.annotations.NullMarked;
