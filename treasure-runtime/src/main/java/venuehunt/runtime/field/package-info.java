/** Treasures on tiles: what is near a position, from primitive arrays in blocks. */
@NullMarked
package venuehunt.runtime.field;

import org.jspecify.annotations.NullMarked;
