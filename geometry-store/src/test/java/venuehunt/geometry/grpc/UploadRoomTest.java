package venuehunt.geometry.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.Status.Code;
import org.junit.jupiter.api.Test;
import venuehunt.service.rpc.Refusal;

class UploadRoomTest {
    private static final long HALF = UploadRoom.MAX_BYTES / 2;

    private final UploadRoom room = new UploadRoom();
    private final UploadRoom.Share one = room.new Share();
    private final UploadRoom.Share other = room.new Share();

    @Test
    void take_upToTheLastByte() {
        one.take(HALF, 0);
        other.take(HALF, 0);

        Refusal refusal = Refusal.from(catchThrowable(() -> other.take(1, 0)));

        assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("TOO_MANY_UPLOADS");
        assertThat(refusal.retryAfterMs()).hasValue(5_000);
    }

    @Test
    void take_countsRingsToo() {
        one.take(0, UploadRoom.MAX_BYTES / 100);

        assertThat(catchThrowable(() -> other.take(0, 1))).isNotNull();
    }

    @Test
    void release_onceForAll() {
        one.take(HALF, 0);
        other.take(HALF, 0);
        assertThat(catchThrowable(() -> one.take(1, 0))).isNotNull();

        one.release();
        one.release();

        assertThatCode(() -> other.take(HALF, 0)).as("what was refused takes no room").doesNotThrowAnyException();
        assertThat(catchThrowable(() -> one.take(1, 0))).as("given back once").isNotNull();
    }
}
