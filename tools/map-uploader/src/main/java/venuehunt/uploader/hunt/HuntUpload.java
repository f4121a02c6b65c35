package venuehunt.uploader.hunt;

import java.util.List;
import java.util.function.IntConsumer;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.PlaceTreasuresRequest;
import venuehunt.v1.TreasureDraft;

/** Brings a hunt and its treasures into the runtime. Every step may be repeated: the same again changes nothing. */
public final class HuntUpload {
    /** As many as the runtime takes in one transaction. */
    private static final int CHUNK = 1000;

    private final Connection runtime;

    public HuntUpload(Connection runtime) {
        this.runtime = runtime;
    }

    public void create(Hunt hunt) {
        CreateHuntRequest.Builder request = CreateHuntRequest.newBuilder().setHuntId(hunt.id())
                .setVenueId(hunt.venueId()).setName(hunt.name());
        HuntRules rules = hunt.rules();
        if (rules.reachMetres() != null) {
            request.setReachMetres(rules.reachMetres());
        }
        if (rules.sightMetres() != null) {
            request.setSightMetres(rules.sightMetres());
        }
        if (rules.maxShown() != null) {
            request.setMaxShown(rules.maxShown());
        }
        runtime.call(HuntServiceGrpc::newBlockingV2Stub, stub -> stub.createHunt(request.build()));
    }

    /**
     * Places all treasures, a thousand at a time.
     *
     * @param progress
     *            told how many are placed
     */
    public void place(String huntId, List<TreasureDraft> treasures, IntConsumer progress) {
        for (int from = 0; from < treasures.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, treasures.size());
            PlaceTreasuresRequest request = PlaceTreasuresRequest.newBuilder().setHuntId(huntId)
                    .addAllTreasures(treasures.subList(from, to)).build();
            runtime.call(HuntServiceGrpc::newBlockingV2Stub, stub -> stub.placeTreasures(request));
            progress.accept(to);
        }
    }

    public void open(String huntId) {
        HuntRequest request = HuntRequest.newBuilder().setHuntId(huntId).build();
        runtime.call(HuntServiceGrpc::newBlockingV2Stub, stub -> stub.openHunt(request));
    }
}
