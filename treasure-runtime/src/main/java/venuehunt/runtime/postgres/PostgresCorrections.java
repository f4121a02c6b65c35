package venuehunt.runtime.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.correction.Correction;
import venuehunt.runtime.correction.CorrectionEntry;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionOrder.Signature;
import venuehunt.runtime.correction.CorrectionOutcome;
import venuehunt.runtime.correction.CorrectionReason;
import venuehunt.runtime.correction.CorrectionRules;
import venuehunt.runtime.correction.CorrectionRules.Decision;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * Corrections of the ledger, each in a transaction of its own.
 *
 * <p>
 * Those of one treasure come one after the other: each holds its row, by a lock that claims need not wait for. What is
 * decided under it stays true all the same: claims only add awards in the present round, and only corrections, which
 * wait, revoke or open the next. Where a claim takes a slot at the same moment the unique keys decide, as between
 * claims; then the correction begins anew and finds it taken.
 */
public final class PostgresCorrections {
    /** The latest that are listed. */
    public static final int MAX_LISTED = 1_000;
    private static final int ATTEMPTS = 5;
    /** A claim took the slot, or another correction the id or the award; or each waited for the other. */
    private static final List<String> LOST_A_RACE = List.of("23505", "40001", "40P01");

    private final DataSource database;

    public PostgresCorrections(DataSource database) {
        this.database = database;
    }

    /**
     * Makes a correction, or says what the same order came to before.
     *
     * @throws DatabaseUnavailableException
     *             when it may or may not have been made: the same order again tells
     */
    public CorrectionOutcome make(CorrectionOrder order) {
        for (int attempt = 1;; attempt++) {
            try {
                return Jdbc.inTransaction(database, connection -> make(connection, order));
            } catch (DatabaseUnavailableException e) {
                boolean race = e.getCause() instanceof SQLException cause && LOST_A_RACE.contains(cause.getSQLState());
                if (!race || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static CorrectionOutcome make(Connection connection, CorrectionOrder order) throws SQLException {
        Signature signature = order.signature();
        // No hunt is closed while one of its awards is given.
        boolean closed = Jdbc.query(connection, CorrectionSql.HOLD_HUNT, row -> row.getString(1), signature.huntId())
                .contains("CLOSED");
        TreasureBook treasure = hold(connection, signature.huntId(), treasureOf(connection, order));
        // Under the treasure's lock: of two orders with one id the later sees the earlier.
        Optional<Correction> before = Jdbc.query(connection, CorrectionSql.FIND, CorrectionSql::correction,
                signature.huntId(), signature.correctionId()).stream().findFirst();
        if (before.isPresent()) {
            return before.get().answers(order)
                    ? new CorrectionOutcome.Made(before.get(), treasure)
                    : new CorrectionOutcome.Refused(CorrectionReason.CORRECTION_ID_REUSED);
        }
        if (!Jdbc.query(connection, LedgerSql.FIND, AwardRows::read, signature.huntId(), signature.correctionId())
                .isEmpty()) {
            return new CorrectionOutcome.Refused(CorrectionReason.CORRECTION_ID_REUSED);
        }
        return switch (CorrectionRules.decide(order, closed, treasure)) {
            case Decision.Refuse(CorrectionReason reason) -> new CorrectionOutcome.Refused(reason);
            case Decision.Write(CorrectionEntry entry) -> write(connection, signature, entry);
        };
    }

    /** 0 for none. */
    private static long treasureOf(Connection connection, CorrectionOrder order) throws SQLException {
        return switch (order) {
            case CorrectionOrder.Revoke(Signature signature, UUID claimId) -> Jdbc
                    .query(connection, LedgerSql.FIND, AwardRows::read, signature.huntId(), claimId).stream()
                    .mapToLong(each -> each.treasureId()).findFirst().orElse(0);
            case CorrectionOrder.Reopen(_, long treasureId) -> treasureId;
            case CorrectionOrder.Grant(_, long treasureId, _) -> treasureId;
            case CorrectionOrder.Compensate _ -> 0;
        };
    }

    private static @Nullable TreasureBook hold(Connection connection, String huntId, long treasureId)
            throws SQLException {
        // The row first, by a statement of its own: what the next one reads is what the lock holds still.
        Jdbc.query(connection, CorrectionSql.HOLD_TREASURE, row -> row.getLong(1), huntId, treasureId);
        return read(connection, huntId, treasureId);
    }

    private static @Nullable TreasureBook read(Connection connection, String huntId, long treasureId)
            throws SQLException {
        return Jdbc.query(connection, CorrectionSql.READ_TREASURE, row -> new TreasureBook(treasureId,
                row.getLong("points"), row.getInt("capacity"), row.getInt("round"), row.getInt("seats"),
                Jdbc.query(connection, CorrectionSql.AWARDS, AwardRows::read, huntId, treasureId)), huntId,
                treasureId).stream().findFirst().orElse(null);
    }

    private static CorrectionOutcome write(Connection connection, Signature signature, CorrectionEntry entry)
            throws SQLException {
        String huntId = signature.huntId();
        UUID id = signature.correctionId();
        if (entry.opensSeats() > 0) {
            Jdbc.update(connection, CorrectionSql.OPEN_ROUND, entry.round(), entry.opensSeats(), huntId,
                    entry.treasureId());
        }
        if (entry.kind() == Correction.Kind.AWARD) {
            Jdbc.update(connection, CorrectionSql.AWARD, huntId, entry.treasureId(), entry.round(), entry.slot(),
                    entry.playerId(), id, entry.points());
            Jdbc.update(connection, CorrectionSql.HOLD, huntId, entry.playerId(), entry.treasureId(), entry.round(),
                    id);
        }
        if (entry.points() != 0) {
            Jdbc.update(connection, CorrectionSql.PAY, huntId, entry.playerId(), id, entry.points());
        }
        Correction made = Jdbc.query(connection, CorrectionSql.TELL, CorrectionSql::correction, huntId,
                entry.kind().name(), id, entry.playerId(), entry.treasureId(), entry.round(), entry.slot(),
                entry.points(), signature.actor(), signature.reason(), entry.corrects()).getFirst();
        return new CorrectionOutcome.Made(made, read(connection, huntId, entry.treasureId()));
    }

    /** The latest corrections of a hunt, newest first, at most {@value #MAX_LISTED}. */
    public List<Correction> of(String huntId) {
        return Jdbc.query(database, CorrectionSql.OF_HUNT, CorrectionSql::correction, huntId, MAX_LISTED);
    }

    /** Every compensation of a hunt. */
    public List<Correction> compensationsOf(String huntId) {
        return Jdbc.query(database, CorrectionSql.COMPENSATIONS, CorrectionSql::correction, huntId);
    }

    /** The treasures of a hunt that were opened again. */
    public List<TreasureBook> reopened(String huntId) {
        return Jdbc.inTransaction(database, connection -> {
            List<TreasureBook> found = new ArrayList<>();
            for (long treasureId : Jdbc.query(connection, CorrectionSql.REOPENED, row -> row.getLong(1), huntId)) {
                found.add(Objects.requireNonNull(read(connection, huntId, treasureId)));
            }
            return found;
        });
    }
}
