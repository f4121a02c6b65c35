/**
 * Whether the ledger can be relied on: it keeps what it acknowledges, and has all that this node has ever seen in it.
 */
@NullMarked
package venuehunt.runtime.watch;

import org.jspecify.annotations.NullMarked;
