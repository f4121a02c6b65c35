/** When claims are held back from a ledger that is slow or away, and for how long. */
@NullMarked
package venuehunt.runtime.breaker;

import org.jspecify.annotations.NullMarked;
