package venuehunt.runtime.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a server keeps what it acknowledges: its settings, as they hold for the session that asked.
 *
 * @param standby
 *            the server is in recovery, and follows another one
 */
record Durability(String fsync, String fullPageWrites, String synchronousCommit, boolean standby) {
    /**
     * All that wait for the local flush before they acknowledge; they differ in what they ask of standbys (PostgreSQL,
     * "Write Ahead Log", table of synchronous_commit modes). What is lost by going over to a standby that knew less is
     * found as {@link SeenLedger#problem a ledger that went back}. A mode that is not known here is none of them.
     */
    private static final Set<String> FLUSHED = Set.of("on", "remote_apply", "remote_write", "local");

    /** In one sentence what is wrong and what to do, with the code before it; null when nothing is. */
    @Nullable
    String problem(String where) {
        if (standby) {
            return "LEDGER_NOT_DURABLE: the server of " + where + " is a standby (pg_is_in_recovery = true), which "
                    + "writes nothing of its own: let --database-url name the primary, or promote this one";
        }
        List<String> wrong = new ArrayList<>();
        List<String> todo = new ArrayList<>();
        if (!fsync.equals("on")) {
            wrong.add("fsync = " + fsync);
            todo.add("set fsync = on and full_page_writes = on in its configuration, reload it, and run sync on its "
                    + "machine, for what was written meanwhile");
        }
        if (!fullPageWrites.equals("on")) {
            wrong.add("full_page_writes = " + fullPageWrites);
            if (todo.isEmpty()) {
                todo.add("set full_page_writes = on in its configuration and reload it");
            }
        }
        if (!FLUSHED.contains(synchronousCommit)) {
            wrong.add("synchronous_commit = " + synchronousCommit);
            todo.add("set synchronous_commit = on, or take the other value away where it was set: configuration, "
                    + "alter database, alter role");
        }
        return wrong.isEmpty()
                ? null
                : "LEDGER_NOT_DURABLE: the server of " + where + " has " + String.join(" and ", wrong)
                        + ", so that a power cut takes back awards players were told of: "
                        + String.join("; ", todo);
    }
}
