/** The geometry store: keeps the maps of venues, versioned, and tells what is live. */
@NullMarked
package venuehunt.geometry;

import org.jspecify.annotations.NullMarked;
