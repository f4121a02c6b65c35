/** H3 cells: how a place inside a venue is named to the outside. */
@NullMarked
package venuehunt.cell;

import org.jspecify.annotations.NullMarked;
