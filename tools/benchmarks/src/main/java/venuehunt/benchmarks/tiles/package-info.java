/** From positions to tiles to zones, and from polygons to tiles, each beside the plainest way to do the same. */
@NullMarked
package venuehunt.benchmarks.tiles;

import org.jspecify.annotations.NullMarked;
