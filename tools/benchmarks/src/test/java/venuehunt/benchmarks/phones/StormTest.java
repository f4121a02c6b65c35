package venuehunt.benchmarks.phones;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import venuehunt.benchmarks.phones.Storm.Admitted;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.service.rpc.Refusal;
import venuehunt.tile.LatLng;
import venuehunt.tile.VenueFrame;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc.PlayServiceImplBase;
import venuehunt.v1.Welcome;

@Timeout(60)
class StormTest {
    private static final int PHONES = 10;

    /** Of the joins in order: two are told when to come again, the third hears nothing, all others are let in. */
    private static final class Door extends PlayServiceImplBase {
        final AtomicInteger joins = new AtomicInteger();

        @Override
        public StreamObserver<PlayRequest> play(StreamObserver<PlayResponse> answers) {
            return new StreamObserver<>() {
                @Override
                public void onNext(PlayRequest join) {
                    switch (joins.incrementAndGet()) {
                        case 1 -> answers.onError(busy(30));
                        case 2 -> answers.onError(busy(50));
                        case 3 -> answers.onError(Status.UNAVAILABLE.asRuntimeException());
                        default -> answers.onNext(
                                PlayResponse.newBuilder().setWelcome(Welcome.getDefaultInstance()).build());
                    }
                }

                @Override
                public void onError(Throwable failure) {
                    // the phone is gone
                }

                @Override
                public void onCompleted() {
                    answers.onCompleted();
                }
            };
        }

        private static RuntimeException busy(long ms) {
            return Refusal.unavailable("ADMISSION", "many come", Duration.ofMillis(ms)).toException();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void breakLoose_whoIsSentAwayComesAgain() throws Exception {
        Door door = new Door();
        Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).addService(door).build()
                .start();
        Positions places = Positions.random(VenueFrame.at(new LatLng(52.5, 13.4), 40), 100, PHONES,
                new SplittableRandom(1));
        byte[] join = PlayRequest.getDefaultInstance().toByteArray();
        List<Joiner> phones = IntStream.range(0, PHONES).mapToObj(i -> new Joiner(join, new TickBytes(places, i, 1)))
                .toList();
        try (Crowd crowd = new Crowd(server.getPort())) {
            Admitted admitted = crowd.storm(phones, 3).breakLoose();
            assertThat(admitted.phones()).isEqualTo(PHONES);
            assertThat(door.joins).hasValue(PHONES + 3);
            assertThat(admitted.unheard()).isEqualTo(1);
            assertThat(admitted.toldMs().getTotalCount()).isEqualTo(2);
            assertThat(admitted.toldMs().getMinValue()).isEqualTo(30);
            assertThat(admitted.toldMs().getMaxValue()).isEqualTo(50);
            assertThat(admitted.tookNs()).as("after a second at least").isGreaterThan(1_000_000_000L);
        } finally {
            server.shutdownNow();
        }
    }
}
