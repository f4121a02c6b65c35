/** Which tiles a polygon owns: rings brought into a frame, and filled row by row. */
@NullMarked
package venuehunt.tile.raster;

import org.jspecify.annotations.NullMarked;
