package venuehunt.runtime;

import java.nio.file.Path;
import java.time.Duration;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.session.AntiCheat;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.database.Patience;
import venuehunt.service.database.PoolSettings;
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
 * @param metricsPort
 *            for whoever watches over the node; 0 for a free one
 * @param phones
 *            limits of the phones' port
 * @param players
 *            what players may ask of the node
 * @param antiCheat
 *            what happens to ticks of players who come too fast
 * @param folder
 *            where the node keeps what it has seen of its ledger; of this node alone
 * @param breaker
 *            when claims are held back from a slow or failing ledger
 */
public record RuntimeConfig(String host, int port, int adminPort, int metricsPort, RpcLimits phones,
        PlayLimits players, AntiCheat antiCheat,
        DatabaseConfig database, Path folder, BreakerRules breaker) {
    /** Treasures taken, and changes of a field, that may wait to be told; beyond, the next ticks show them. */
    static final int WAITING_PUSHES = 1_024;
    /** Joins whose tokens may wait to be checked, as many as may come at once; one more is told to come again. */
    static final int WAITING_JOINS = 600;
    /** Claims that may wait for the ledger. */
    public static final int WAITING_CLAIMS = 512;
    /** Claims in one transaction: larger groups take twice as long for a tenth more claims, see docs/performance.md. */
    public static final int GROUP = 128;
    static final int DATABASE_CONNECTIONS = 4;
    static final int LEDGER_CONNECTIONS = 2;
    /** One seals, one goes through the books, one is for staff who ask. */
    static final int BOOKS_CONNECTIONS = 3;
    public static final Patience LEDGER_PATIENCE = new Patience(Duration.ofMillis(300), Duration.ofMillis(800),
            Duration.ofMillis(1_200), Duration.ofSeconds(2));

    /**
     * The claims' own connections, with little patience: a player at a box is told soon that the ledger is slow. Plans
     * are made once and by keys, whatever the server believes to know of tables that were empty a minute ago.
     *
     * @param durableCommit
     *            the server's word for commits that wait for the disk
     */
    public static PoolSettings judge(String durableCommit) {
        return new PoolSettings("ledger", LEDGER_CONNECTIONS, LEDGER_PATIENCE).pin("synchronous_commit", durableCommit)
                .pin("plan_cache_mode", "force_generic_plan").pin("enable_seqscan", "off");
    }
}
