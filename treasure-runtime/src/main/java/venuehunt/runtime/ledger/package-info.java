/**
 * What the ledger has to tell, without a database: its events in an order that stays, and the chain that seals them.
 */
@NullMarked
package venuehunt.runtime.ledger;

import org.jspecify.annotations.NullMarked;
