/** A tile map as a picture for people: the map, its legend, scale and north. */
@NullMarked
package venuehunt.picture;

import org.jspecify.annotations.NullMarked;
