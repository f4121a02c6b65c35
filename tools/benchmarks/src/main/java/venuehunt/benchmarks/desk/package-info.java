/** A node's way of claims, and what it may have before and behind it: hunts, a real ledger, ledgers that are none. */
@NullMarked
package venuehunt.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
