/** What is live, as it changes: one look at the database for all who watch. */
@NullMarked
package venuehunt.geometry.live;

import org.jspecify.annotations.NullMarked;
