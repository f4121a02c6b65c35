/** The analysts' command line: between latitude and longitude, 1 m tile and H3 cell of a venue. */
@NullMarked
package venuehunt.tiles;

import org.jspecify.annotations.NullMarked;
