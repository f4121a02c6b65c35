package venuehunt.uploader.publish;

import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.util.List;
import java.util.function.IntConsumer;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.CurationServiceGrpc.CurationServiceBlockingV2Stub;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadMapResponse;

/** Brings a canonical map into the geometry store. */
public final class MapUpload {
    private final Connection store;

    public MapUpload(Connection store) {
        this.store = store;
    }

    /**
     * Stores the map as the venue's next version, not yet live.
     *
     * @param progress
     *            told how many parts are on their way
     */
    public UploadMapResponse upload(List<MapPart> parts, IntConsumer progress) {
        return store.call(CurationServiceGrpc::newBlockingV2Stub, stub -> send(stub, parts, progress));
    }

    /** A write waits while the server is not ready for more, so a slow server bounds what lies in memory here. */
    private static UploadMapResponse send(CurationServiceBlockingV2Stub stub, List<MapPart> parts, IntConsumer progress)
            throws StatusException, InterruptedException {
        BlockingClientCall<MapPart, UploadMapResponse> call = stub.uploadMap();
        for (int i = 0; i < parts.size() && call.write(parts.get(i)); i++) {
            progress.accept(i + 1);
        }
        call.halfClose();
        UploadMapResponse response = call.read();
        if (response == null) {
            throw io.grpc.Status.INTERNAL.withDescription("it closed the upload without an answer").asException();
        }
        return response;
    }
}
