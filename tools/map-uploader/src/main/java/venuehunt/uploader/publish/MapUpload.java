package venuehunt.uploader.publish;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.CurationServiceGrpc.CurationServiceBlockingV2Stub;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;

/**
 * Brings a canonical map into the geometry store. Where the line or the store breaks it goes on with what the store has
 * not got yet, and so does the next run after this program was killed: parts are named by what they hold, so nobody
 * needs to remember where it was.
 */
public final class MapUpload {
    private static final int MAX_TRIES = 5;
    /** Doubled from try to try: 15 s in all, beside the time that a store may take to come back. */
    private static final long FIRST_PAUSE_MS = 1_000;
    /** A server that asks for more patience is not waited for. */
    private static final long MAX_PAUSE_MS = 60_000;
    /**
     * The line broke, or the store (CANCELLED is what one that is stopped says), or a part is not there or damaged.
     * Other refusals would come again, unless the store says when they will not: what it says goes before this.
     */
    private static final Set<Code> PASSING = Set.of(Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED, Code.CANCELLED,
            Code.ABORTED);

    private final Connection store;
    private final Pause pause;
    private final UploadProgress progress;

    public MapUpload(Connection store, Pause pause, UploadProgress progress) {
        this.store = store;
        this.pause = pause;
        this.progress = progress;
    }

    /** Stores the map as the venue's next version, not yet live. A store that was never there is told at once. */
    public UploadMapResponse upload(List<MapPart> map) {
        UploadParts parts = UploadParts.of(map);
        List<Boolean> kept = store.call(CurationServiceGrpc::newBlockingV2Stub, stub -> kept(parts, stub));
        for (int tries = 1;; tries++) {
            try {
                return send(parts, kept);
            } catch (CallRefusedException broken) {
                if (tries == MAX_TRIES || !passes(broken)) {
                    throw broken;
                }
                rest(tries, broken);
                kept = store.callOnceBack(CurationServiceGrpc::newBlockingV2Stub, stub -> kept(parts, stub));
            }
        }
    }

    private static boolean passes(CallRefusedException broken) {
        OptionalLong askedMs = broken.retryAfterMs();
        return askedMs.isPresent() ? askedMs.getAsLong() <= MAX_PAUSE_MS : PASSING.contains(broken.code());
    }

    private static List<Boolean> kept(UploadParts parts, CurationServiceBlockingV2Stub stub) throws StatusException {
        List<Boolean> kept = stub.findKeptParts(parts.question()).getKeptList();
        if (kept.size() != parts.size()) {
            throw Status.INTERNAL.withDescription("it was asked for " + parts.size() + " parts and answered for "
                    + kept.size()).asException();
        }
        return kept;
    }

    private void rest(int tries, CallRefusedException broken) {
        long ms = Math.max(FIRST_PAUSE_MS << (tries - 1), broken.retryAfterMs().orElse(0));
        progress.told(broken.sentences().getFirst() + "; trying again in " + ms / 1_000 + " s, " + (tries + 1) + " of "
                + MAX_TRIES);
        try {
            pause.ofMs(ms);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw broken;
        }
    }

    private UploadMapResponse send(UploadParts parts, List<Boolean> kept) {
        long there = kept.stream().filter(Boolean::booleanValue).count();
        if (there > 0 && there < parts.size()) {
            progress.told("the store has " + there + " of the " + parts.size()
                    + " parts of this map already: only the others are sent");
        }
        return store.call(CurationServiceGrpc::newBlockingV2Stub, stub -> send(parts, kept, stub));
    }

    /** A write waits while the server is not ready for more, so a slow server bounds what lies in memory here. */
    private UploadMapResponse send(UploadParts parts, List<Boolean> kept, CurationServiceBlockingV2Stub stub)
            throws StatusException, InterruptedException {
        BlockingClientCall<UploadPart, UploadMapResponse> call = stub.uploadMap();
        for (int i = 0; i < parts.size() && call.write(parts.part(i, kept.get(i))); i++) {
            progress.reached(i + 1);
        }
        call.halfClose();
        UploadMapResponse response = call.read();
        if (response == null) {
            throw Status.INTERNAL.withDescription("it closed the upload without an answer").asException();
        }
        return response;
    }
}
