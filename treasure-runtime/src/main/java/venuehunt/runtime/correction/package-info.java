/** How staff correct the ledger: by rows of their own, with who made them and why. No I/O, no clock. */
@NullMarked
package venuehunt.runtime.correction;

import org.jspecify.annotations.NullMarked;
