/** The tables of the treasure database: ledger, hunts, kept venue maps. */
@NullMarked
package venuehunt.runtime.postgres;

import org.jspecify.annotations.NullMarked;
