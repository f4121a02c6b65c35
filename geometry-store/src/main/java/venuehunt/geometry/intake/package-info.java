/** What happens to a map between its arrival and its being stored: checked whole, made into a tile map. */
@NullMarked
package venuehunt.geometry.intake;

import org.jspecify.annotations.NullMarked;
