package venuehunt.runtime.watch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a node has seen of its ledger: which one it is, and the event of the highest position.
 *
 * <p>
 * A ledger of which a part is missing, restored from an older backup or taken over from a standby that knew less, lacks
 * that event, or has another one in its place when it has gone on since. Numbers that were given to nobody are no
 * matter, since nothing is counted; and a server that crashed is no alarm, because a row can be seen only after its
 * commit is on disk. What slips through is a restore to the very moment between two commits that overlapped, to the one
 * with the higher position.
 *
 * @param last
 *            null while the ledger held no event
 */
record SeenLedger(UUID ledgerId, @Nullable SeenEvent last) {

    /** In one sentence what is wrong with what is there now, with the code before it; null when nothing is. */
    @Nullable
    String problem(LedgerLook look, String where) {
        if (!look.ledgerId().equals(ledgerId)) {
            return "LEDGER_REPLACED: this node has played on the ledger " + ledgerId + ", "
                    + (last == null ? "still empty" : "to " + last) + ", but " + where + " is another one, "
                    + look.ledgerId() + ", which " + look.end() + ": let --database-url name the first";
        }
        if (last == null || look.seenIsThere()) {
            return null;
        }
        return "LEDGER_REGRESSED: this node has seen " + last + ", but the ledger in " + where + " has it no more and "
                + look.end() + ", as after the restore of an older backup or a fail-over to a standby that knew less: "
                + "bring the newer state back";
    }

    SeenLedger after(LedgerLook look) {
        SeenEvent now = look.last();
        boolean further = now != null && (last == null || now.position() > last.position());
        return further ? new SeenLedger(ledgerId, now) : this;
    }
}
