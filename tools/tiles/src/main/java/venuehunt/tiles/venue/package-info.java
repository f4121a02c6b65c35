/** Where tools get a venue's tile map from: the project's own data, or a geometry store. */
@NullMarked
package venuehunt.tiles.venue;

import org.jspecify.annotations.NullMarked;
