package venuehunt.runtime;

import java.nio.file.Path;
import java.time.Duration;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.RpcLimits;

/**
 * What a node needs to know.
 *
 * @param host
 *            the address to listen on
 * @param port
 *            for phones; 0 for a free one
 * @param adminPort
 *            for curators, staff and the node's neighbours; 0 for a free one
 * @param phones
 *            limits of the phones' port
 * @param folder
 *            where the node keeps what it has seen of its ledger; of this node alone
 */
record RuntimeConfig(String host, int port, int adminPort, RpcLimits phones, DatabaseConfig database, Path folder) {
    /** Treasures kept in blocks, counted in each block that shows them: some 100 MB. */
    static final long CACHED_TREASURES = 4_000_000;
    /** Claims that may wait for the ledger. */
    static final int WAITING_CLAIMS = 512;
    /** Claims in one transaction. */
    static final int GROUP = 128;
    static final int DATABASE_CONNECTIONS = 4;
    static final int LEDGER_CONNECTIONS = 2;
    /** One seals, one goes through the books, one is for staff who ask. */
    static final int BOOKS_CONNECTIONS = 3;
    static final Duration LEDGER_PATIENCE = Duration.ofSeconds(2);
}
