package venuehunt.runtime.grpc;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.regex.Pattern;

import venuehunt.runtime.books.LedgerCheck;
import venuehunt.runtime.hunt.Altitude;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.ledger.ChainFault;
import venuehunt.runtime.ledger.ChainHead;
import venuehunt.runtime.ledger.ChainReport;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.service.rpc.Refusal;
import venuehunt.tile.LatLng;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.Hunt;
import venuehunt.v1.Reconciliation;
import venuehunt.v1.TreasureDraft;

/** Hunts as curators and staff write and read them. What does not fit the contract is refused by field and value. */
final class HuntMessages {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,63}");

    private HuntMessages() {
    }

    static venuehunt.runtime.hunt.Hunt draft(CreateHuntRequest request) {
        checkId("hunt_id", request.getHuntId());
        checkId("venue_id", request.getVenueId());
        int length = request.getName().strip().length();
        if (length < 1 || length > 80) {
            throw Refusal.invalidField("name", "has " + length + " characters, must have 1 to 80").toException();
        }
        if (request.getName().chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalidField("name", "has a control character").toException();
        }
        HuntRules standard = HuntRules.DEFAULT;
        try {
            HuntRules rules = new HuntRules(
                    request.getReachMetres() == 0 ? standard.reachMetres() : request.getReachMetres(),
                    request.getSightMetres() == 0 ? standard.sightMetres() : request.getSightMetres(),
                    request.getMaxShown() == 0 ? standard.maxShown() : request.getMaxShown());
            return new venuehunt.runtime.hunt.Hunt(request.getHuntId(), request.getVenueId(), request.getName().strip(),
                    rules, HuntState.DRAFT, HuntPhase.DISCOVERY);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField("rules", String.valueOf(e.getMessage())).toException();
        }
    }

    private static void checkId(String field, String id) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalidField(field, "is '" + id + "', must be 1 to 63 characters of a-z, 0-9 and '-'")
                    .toException();
        }
    }

    /**
     * @param field
     *            what to call it in a refusal, e.g. {@code treasures[3]}
     */
    static venuehunt.runtime.hunt.TreasureDraft treasure(String field, TreasureDraft draft) {
        try {
            return new venuehunt.runtime.hunt.TreasureDraft(draft.getKey(), position(draft),
                    draft.hasAltitude() ? altitude(draft.getAltitude()) : Altitude.ON_THE_GROUND,
                    draft.getHeadingDegrees(), draft.getAssetId(), draft.getPoints(),
                    draft.getCapacity() == 0 ? 1 : draft.getCapacity(),
                    draft.hasOpensAt() ? Timestamps.toMillis(draft.getOpensAt()) : 0,
                    draft.hasClosesAt()
                            ? Timestamps.toMillis(draft.getClosesAt())
                            : Long.MAX_VALUE,
                    draft.getReachSlackMetres(), draft.getLevel());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(field, String.valueOf(e.getMessage())).toException();
        }
    }

    private static LatLng position(TreasureDraft draft) {
        if (!draft.getPosition().hasLatDegrees() || !draft.getPosition().hasLngDegrees()) {
            throw new IllegalArgumentException("position needs lat_degrees and lng_degrees");
        }
        return new LatLng(draft.getPosition().getLatDegrees(), draft.getPosition().getLngDegrees());
    }

    private static Altitude altitude(venuehunt.v1.Altitude altitude) {
        return new Altitude(altitude.getMetres(), switch (altitude.getReference()) {
            case ALTITUDE_REFERENCE_ELLIPSOID -> Altitude.Reference.ELLIPSOID;
            case ALTITUDE_REFERENCE_GROUND -> Altitude.Reference.GROUND;
            case ALTITUDE_REFERENCE_SEA_LEVEL -> Altitude.Reference.SEA_LEVEL;
            case ALTITUDE_REFERENCE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("altitude needs a known reference");
        });
    }

    static Hunt hunt(LiveHunt live) {
        venuehunt.runtime.hunt.Hunt hunt = live.hunt();
        return Hunt.newBuilder().setHuntId(hunt.huntId()).setVenueId(hunt.venueId()).setName(hunt.name())
                .setState(state(hunt.state())).setPhase(switch (hunt.phase()) {
                    case DISCOVERY -> venuehunt.v1.HuntPhase.HUNT_PHASE_DISCOVERY;
                    case CLUES -> venuehunt.v1.HuntPhase.HUNT_PHASE_CLUES;
                    case FINALE -> venuehunt.v1.HuntPhase.HUNT_PHASE_FINALE;
                }).setReachMetres(hunt.rules().reachMetres()).setSightMetres(hunt.rules().sightMetres())
                .setMaxShown(hunt.rules().maxShown()).setTreasureCount(live.field().treasures().size())
                .setAwardCount(live.awardCount()).build();
    }

    static venuehunt.v1.HuntState state(HuntState state) {
        return switch (state) {
            case DRAFT -> venuehunt.v1.HuntState.HUNT_STATE_DRAFT;
            case OPEN -> venuehunt.v1.HuntState.HUNT_STATE_OPEN;
            case PAUSED -> venuehunt.v1.HuntState.HUNT_STATE_PAUSED;
            case CLOSED -> venuehunt.v1.HuntState.HUNT_STATE_CLOSED;
        };
    }

    static Reconciliation reconciliation(LedgerCheck check) {
        PostgresLedger.Reconciliation found = check.tables();
        ChainReport chain = check.chain();
        Reconciliation.Builder message = Reconciliation.newBuilder().setAwards(found.awards())
                .setInventory(found.inventory()).setWallet(found.wallet()).setEvents(found.events())
                .setAwardPoints(found.awardPoints()).setWalletPoints(found.walletPoints()).setEqual(found.equal())
                .setCorrections(found.corrections()).setCorrectedPoints(found.correctedPoints())
                .setSealedEvents(chain.sealedEvents()).setChainIntact(chain.intact()).addAllChainFaults(faults(chain));
        ChainHead head = chain.head();
        if (head != null) {
            message.setSealCount(head.number()).setChainHash(ByteString.copyFrom(head.hash().asBytes()));
        }
        return message.build();
    }

    static List<String> faults(ChainReport chain) {
        return chain.faults().stream().map(ChainFault::text).toList();
    }
}
