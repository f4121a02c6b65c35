/** The hunts this node plays, in memory: rebuilt from the ledger at start, never the judge. */
@NullMarked
package venuehunt.runtime.live;

import org.jspecify.annotations.NullMarked;
