package venuehunt.runtime.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import venuehunt.runtime.books.LedgerAudit;
import venuehunt.runtime.books.LedgerCheck;
import venuehunt.runtime.field.BlockCache;
import venuehunt.runtime.field.Ground;
import venuehunt.runtime.field.HuntField;
import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.postgres.PostgresHunts;
import venuehunt.runtime.postgres.PostgresHunts.Placing;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.venue.LiveVenues;

/**
 * Where hunts are made and steered. Everything is stored before it is played: a node that starts again takes up what
 * the database says.
 */
public final class HuntOffice {
    /** How long a venue that was published a moment ago may take to come here. */
    private static final long VENUE_WITHIN_MS = 5_000;
    private static final Logger log = LoggerFactory.getLogger(HuntOffice.class);

    private final PostgresHunts stored;
    private final PostgresLedger ledger;
    private final CorrectionOffice corrections;
    private final LedgerAudit audit;
    private final LiveVenues venues;
    private final LiveHunts live;
    private final Sessions sessions;
    private final BlockCache blocks;
    private final Executor pushes;

    /**
     * @param pushes
     *            runs, behind whoever changes a field, what has players look again; may drop it
     */
    public HuntOffice(PostgresHunts stored, PostgresLedger ledger, CorrectionOffice corrections, LedgerAudit audit,
            LiveVenues venues, LiveHunts live,
            Sessions sessions,
            BlockCache blocks, Executor pushes) {
        this.stored = stored;
        this.ledger = ledger;
        this.corrections = corrections;
        this.audit = audit;
        this.venues = venues;
        this.live = live;
        this.sessions = sessions;
        this.blocks = blocks;
        this.pushes = pushes;
    }

    /** What came of creating a hunt. */
    public sealed interface Creation {

        /** Stored now, or stored before, word for word. */
        record Created(LiveHunt hunt) implements Creation {}

        /** Another hunt has this id. */
        record IdTaken() implements Creation {}

        record VenueUnknown() implements Creation {}
    }

    /** What came of a change of state. */
    public sealed interface Change {

        record Changed(LiveHunt hunt) implements Change {}

        record NotFrom(HuntState state) implements Change {}

        /** The ledger's tables differ: a hunt cannot be closed on them. */
        record NotReconciled(PostgresLedger.Reconciliation found) implements Change {}

        /** The events are not what was sealed: neither can it be closed on them. */
        record ChainBroken(ChainReport found) implements Change {}
    }

    /** Takes up every stored hunt with its treasures and awards. Before anybody plays. */
    public void load() {
        for (Hunt hunt : stored.all()) {
            Ground ground = venues.find(hunt.venueId());
            if (ground == null) {
                log.error("hunt {} cannot be played until a map of {} comes from the geometry store", hunt.huntId(),
                        hunt.venueId());
            } else {
                takeUp(hunt, ground);
            }
        }
    }

    private void takeUp(Hunt hunt, Ground ground) {
        LiveHunt taken = new LiveHunt(hunt, new HuntField(hunt.rules(), ground, blocks));
        taken.field().place(stored.treasures(hunt.huntId()));
        taken.learn(ledger.awardsOf(hunt.huntId()));
        corrections.takeUp(taken);
        live.add(taken);
        log.info("hunt {} taken up: {} treasures, {} awards", hunt.huntId(), taken.field().treasures().size(),
                taken.awardCount());
    }

    /**
     * A venue has another live map: its hunts go on upon it, and those that waited for one are taken up. Players are
     * told by the thread that has brought the map: the pushes may be many, and this one must not be dropped.
     */
    public void mapWentLive(String venueId, Ground ground) {
        live.moveTo(venueId, ground);
        for (LiveHunt each : live.all()) {
            if (each.hunt().venueId().equals(venueId)) {
                sessions.mapChanged(each.huntId());
            }
        }
        for (Hunt hunt : stored.all()) {
            if (hunt.venueId().equals(venueId) && live.find(hunt.huntId()) == null) {
                takeUp(hunt, ground);
            }
        }
    }

    public Creation create(Hunt draft) {
        Ground ground = awaitVenue(draft.venueId());
        if (ground == null) {
            return new Creation.VenueUnknown();
        }
        if (!stored.create(draft)) {
            Optional<Hunt> before = stored.find(draft.huntId());
            LiveHunt playing = live.find(draft.huntId());
            boolean same = before.isPresent() && before.get().in(draft.state()).equals(draft);
            return same && playing != null ? new Creation.Created(playing) : new Creation.IdTaken();
        }
        LiveHunt hunt = new LiveHunt(draft, new HuntField(draft.rules(), ground, blocks));
        live.add(hunt);
        followMap(hunt, ground);
        return new Creation.Created(hunt);
    }

    private @Nullable Ground awaitVenue(String venueId) {
        try {
            return venues.await(venueId, VENUE_WITHIN_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** A map that went live while the hunt was being made was not told to it. */
    private void followMap(LiveHunt hunt, Ground madeOn) {
        Ground now = venues.find(hunt.hunt().venueId());
        if (now != null && now != madeOn) {
            hunt.field().moveTo(now);
        }
    }

    /** Stores and places all of these, or none. */
    public Placing place(LiveHunt hunt, List<TreasureDraft> drafts) {
        // One after the other, so that the field shows what was stored last.
        synchronized (hunt) {
            Placing placing = stored.place(hunt.huntId(), drafts);
            if (placing instanceof Placing.Placed(List<Treasure> treasures)) {
                show(hunt, treasures);
            }
            return placing;
        }
    }

    /** Places these, and has those look again who may have seen them before or may see them now. */
    private void show(LiveHunt hunt, List<Treasure> treasures) {
        List<PlacedTreasure> changed = new ArrayList<>();
        addPlaced(hunt, treasures, changed);
        hunt.field().place(treasures);
        addPlaced(hunt, treasures, changed);
        pushes.execute(() -> hunt.field().watch().changed(changed));
    }

    private static void addPlaced(LiveHunt hunt, List<Treasure> treasures, List<PlacedTreasure> to) {
        for (Treasure each : treasures) {
            PlacedTreasure placed = hunt.field().find(each.treasureId());
            if (placed != null) {
                to.add(placed);
            }
        }
    }

    /** Opens, pauses or closes a hunt, for the ledger first and then for everybody who plays. */
    public Change change(LiveHunt hunt, HuntState next) {
        synchronized (hunt) {
            HuntState now = follow(hunt);
            if (!now.mayBecome(next)) {
                return new Change.NotFrom(now);
            }
            if (next == HuntState.CLOSED) {
                LedgerCheck found = audit.check(hunt.huntId());
                if (!found.tables().equal()) {
                    return new Change.NotReconciled(found.tables());
                }
                if (!found.chain().intact()) {
                    return new Change.ChainBroken(found.chain());
                }
            }
            if (!stored.setState(hunt.huntId(), now, next)) {
                return change(hunt, next); // another node came between
            }
            become(hunt, next);
        }
        return new Change.Changed(hunt);
    }

    /** The state that is stored: another node may have changed it, and closed is final everywhere. */
    private HuntState follow(LiveHunt hunt) {
        HuntState before = hunt.hunt().state();
        HuntState now = stored.find(hunt.huntId()).map(Hunt::state).orElse(before);
        if (now != before) {
            become(hunt, now);
        }
        return now;
    }

    private void become(LiveHunt hunt, HuntState next) {
        if (hunt.hunt().state() == HuntState.DRAFT) {
            // What was placed over another node, with capacities that stay from here on.
            show(hunt, stored.treasures(hunt.huntId()));
        }
        hunt.become(hunt.hunt().in(next));
        sessions.huntBecame(hunt.huntId(), next);
    }

    public LedgerCheck reconcile(LiveHunt hunt) {
        return audit.check(hunt.huntId());
    }
}
