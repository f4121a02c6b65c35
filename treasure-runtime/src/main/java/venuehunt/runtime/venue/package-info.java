/** The live tile map of each venue, from the geometry store or from the copy kept here. */
@NullMarked
package venuehunt.runtime.venue;

import org.jspecify.annotations.NullMarked;
