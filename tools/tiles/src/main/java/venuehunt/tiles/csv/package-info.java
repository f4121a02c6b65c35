/**
 * Tables of places: a table of positions comes in line by line, the same table with all forms of each place goes out.
 */
@NullMarked
package venuehunt.tiles.csv;

import org.jspecify.annotations.NullMarked;
