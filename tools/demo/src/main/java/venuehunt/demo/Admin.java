package venuehunt.demo;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import venuehunt.service.auth.BearerToken;
import venuehunt.v1.Hunt;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.HuntServiceGrpc.HuntServiceBlockingStub;
import venuehunt.v1.ListHuntsRequest;
import venuehunt.v1.Reconciliation;

/** The runtime's admin port, as staff use it. */
final class Admin implements AutoCloseable {
    private static final long ANSWER_WITHIN_S = 30;

    private final ManagedChannel channel;
    private final BearerToken token;

    /**
     * @param token
     *            of a member of staff
     */
    Admin(String address, String token) {
        channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
        this.token = new BearerToken(token);
    }

    private HuntServiceBlockingStub hunts() {
        return HuntServiceGrpc.newBlockingStub(channel).withCallCredentials(token).withDeadlineAfter(ANSWER_WITHIN_S,
                TimeUnit.SECONDS);
    }

    List<Hunt> listHunts() {
        return hunts().listHunts(ListHuntsRequest.getDefaultInstance()).getHuntsList();
    }

    Reconciliation reconcile(String huntId) {
        return hunts().reconcile(HuntRequest.newBuilder().setHuntId(huntId).build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
