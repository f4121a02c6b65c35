/** Maps of venues, their versions, and what may become of them. */
@NullMarked
package venuehunt.geometry.venue;

import org.jspecify.annotations.NullMarked;
