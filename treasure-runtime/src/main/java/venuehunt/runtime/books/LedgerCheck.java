package venuehunt.runtime.books;

import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.postgres.PostgresLedger.Reconciliation;

/** What was found in the books of one hunt. */
public record LedgerCheck(Reconciliation tables, ChainReport chain) {

    public boolean sound() {
        return tables.equal() && chain.intact();
    }
}
