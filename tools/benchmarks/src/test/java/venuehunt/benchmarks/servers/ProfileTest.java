package venuehunt.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.benchmarks.servers.Profile.Place;

class ProfileTest {
    private static final String NETTY = "io.grpc.netty.shaded.io.netty.";

    @ParameterizedTest
    @CsvSource({NETTY + "channel.epoll.Native, SYSTEM_CALLS", NETTY + "channel.unix.Socket, SYSTEM_CALLS",
            NETTY + "channel.epoll.EpollIoHandler, EVENT_LOOP", NETTY + "util.concurrent.Promise, EVENT_LOOP",
            NETTY + "buffer.PooledByteBuf, BUFFERS", NETTY + "handler.codec.http2.Http2Stream, HTTP2",
            "io.grpc.netty.shaded.io.grpc.netty.NettyServerHandler, HTTP2", "io.grpc.internal.ServerCallImpl, GRPC",
            "io.grpc.protobuf.lite.ProtoLiteUtils, PROTOBUF", "com.google.protobuf.CodedInputStream, PROTOBUF",
            "venuehunt.v1.PlayRequest, PROTOBUF", "venuehunt.runtime.session.PlayerSession, ENGINE",
            "venuehunt.tile.Tile, ENGINE", "venuehunt.runtime.grpc.PlayStream, STREAM",
            "venuehunt.service.rpc.ErrorInterceptor, STREAM", "org.postgresql.Driver, OTHER"})
    void place_byPackage(String name, Place expected) {
        assertThat(Profile.place(List.of(name, "venuehunt.runtime.Main"))).isEqualTo(expected);
    }

    @Test
    void place_whatTheJdkDoesIsItsCallers() {
        assertThat(Profile.place(List.of("java.util.HashMap", "jdk.internal.misc.Unsafe", "sun.nio.ch.Net",
                "com.google.protobuf.ByteString", "venuehunt.runtime.Main"))).isEqualTo(Place.PROTOBUF);
        assertThat(Profile.place(List.of("java.lang.Thread"))).isEqualTo(Place.OTHER);
        assertThat(Profile.place(List.of())).isEqualTo(Place.OTHER);
    }

    @Test
    void share_ofAllSamples() {
        Profile profile = new Profile(Map.of(Place.GRPC, 30, Place.ENGINE, 10));
        assertThat(profile.share(Place.ENGINE)).isCloseTo(0.25, within(1e-9));
        assertThat(profile.share(Place.HTTP2)).isZero();
        assertThat(new Profile(Map.of()).share(Place.GRPC)).isZero();
    }
}
