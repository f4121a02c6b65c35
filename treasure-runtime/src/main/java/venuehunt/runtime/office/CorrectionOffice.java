package venuehunt.runtime.office;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import venuehunt.runtime.correction.Correction;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionOutcome;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.postgres.PostgresCorrections;
import venuehunt.runtime.watch.LedgerWatch;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * Where staff have the ledger corrected. The ledger first, then what this node plays; other nodes hear at their start.
 */
public final class CorrectionOffice {
    private final PostgresCorrections ledger;
    private final LedgerWatch watch;
    private final Executor pushes;

    /**
     * @param pushes
     *            runs, behind whoever corrects, what has players look again; may drop it
     */
    public CorrectionOffice(PostgresCorrections ledger, LedgerWatch watch, Executor pushes) {
        this.ledger = ledger;
        this.watch = watch;
        this.pushes = pushes;
    }

    /**
     * Makes a correction, or says what the same order came to before.
     *
     * @throws DatabaseUnavailableException
     *             when it may or may not have been made: the same order again tells
     */
    public CorrectionOutcome make(LiveHunt hunt, CorrectionOrder order) {
        String problem = watch.problem();
        if (problem != null) {
            throw new DatabaseUnavailableException(problem, null);
        }
        synchronized (hunt) { // as for placing: the field shows what was stored last
            CorrectionOutcome outcome = ledger.make(order);
            if (outcome instanceof CorrectionOutcome.Made(Correction made, TreasureBook treasure)) {
                // Of an order that was given before, too: its first answer may have been lost, here or at another node.
                if (made.kind() == Correction.Kind.COMPENSATE) {
                    hunt.compensate(made);
                } else {
                    correct(hunt, Objects.requireNonNull(treasure));
                }
            }
            return outcome;
        }
    }

    private void correct(LiveHunt hunt, TreasureBook book) {
        hunt.correct(book);
        PlacedTreasure corrected = hunt.field().find(book.treasureId());
        if (corrected != null) {
            pushes.execute(() -> hunt.field().watch().changed(List.of(corrected)));
        }
    }

    /** The latest corrections, newest first. */
    public List<Correction> list(LiveHunt hunt) {
        return ledger.of(hunt.huntId());
    }

    /** Tells a hunt that is taken up what was corrected before. */
    void takeUp(LiveHunt hunt) {
        ledger.reopened(hunt.huntId()).forEach(hunt::correct);
        ledger.compensationsOf(hunt.huntId()).forEach(hunt::compensate);
    }
}
