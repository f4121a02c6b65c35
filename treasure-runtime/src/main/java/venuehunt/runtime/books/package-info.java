/** Keeping the ledger's books behind the claims: events are sealed, tables and chains compared. */
@NullMarked
package venuehunt.runtime.books;

import org.jspecify.annotations.NullMarked;
