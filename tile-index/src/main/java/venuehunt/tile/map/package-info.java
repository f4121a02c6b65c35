/** A venue's zones by tile: built from polygons, looked up by the hot path, written to bytes and read back. */
@NullMarked
package venuehunt.tile.map;

import org.jspecify.annotations.NullMarked;
