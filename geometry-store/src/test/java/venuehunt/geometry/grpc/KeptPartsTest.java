package venuehunt.geometry.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptPartsTest {
    private static final ByteString NAME = name(0);
    private static final ByteString PART = ByteString.copyFromUtf8("part");

    private final AtomicLong nowNs = new AtomicLong();
    private final KeptParts parts = new KeptParts(nowNs::get);

    @Test
    void find_whatTheSameCuratorSent() {
        parts.keep("anna", NAME, PART);

        assertThat(parts.find("anna", NAME)).contains(PART);
        assertThat(parts.find("anna", name(1))).isEmpty();
        assertThat(parts.find("ben", NAME)).isEmpty();
    }

    @Test
    void find_forAQuarterOfAnHour() {
        parts.keep("anna", NAME, PART);
        nowNs.addAndGet(Duration.ofMinutes(14).toNanos());
        assertThat(parts.find("anna", NAME)).isPresent();
        parts.keep("anna", NAME, PART);

        nowNs.addAndGet(Duration.ofMinutes(14).toNanos());
        assertThat(parts.find("anna", NAME)).as("named again").isPresent();
        nowNs.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(parts.find("anna", NAME)).isEmpty();
    }

    @Test
    void keep_noMoreThan32MiB() {
        ByteString large = ByteString.copyFrom(new byte[1 << 20]);
        IntStream.range(0, 100).forEach(i -> parts.keep("anna", name(i), large));

        assertThat(kept(100)).isBetween(16L, 31L);
    }

    /** A name takes room too. */
    @Test
    void keep_noMoreOfTheSmallest() {
        IntStream.range(0, 200_000).forEach(i -> parts.keep("anna", name(i), ByteString.EMPTY));

        assertThat(kept(200_000)).isBetween(60_000L, 131_072L);
    }

    private long kept(int count) {
        return IntStream.range(0, count).filter(i -> parts.find("anna", name(i)).isPresent()).count();
    }

    private static ByteString name(int number) {
        return ByteString.copyFromUtf8("name " + number);
    }
}
