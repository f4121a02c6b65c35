/** What the ledger costs, on a real PostgreSQL that waits for its disk. */
@NullMarked
package venuehunt.benchmarks.claims;

import org.jspecify.annotations.NullMarked;
