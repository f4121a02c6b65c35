package venuehunt.benchmarks.phones;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import org.junit.jupiter.api.Test;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.Tick;

class TickBytesTest {
    private static final long DAY_NS = 86_400L * 1_000_000_000;
    private static final Positions PLACES = new Positions(new double[]{52.5, 52.6, 52.7},
            new double[]{13.4, 13.5, -13.6});

    @Test
    void next_isATickThatAsksForAVerdict() throws InvalidProtocolBufferException {
        Tick tick = tick(new TickBytes(PLACES, 2, 1).next(TickBytes.START_NS + DAY_NS));
        assertThat(tick.getLatDegrees()).isEqualTo(52.7);
        assertThat(tick.getLngDegrees()).isEqualTo(-13.6);
        assertThat(tick.getHorizontalAccuracyMetres()).isEqualTo(5);
        assertThat(tick.getFixMonotonicMs()).isEqualTo(TickBytes.FIRST_FIX_MS + 86_400_000);
        assertThat(tick.getVerdictRequested()).isTrue();
    }

    @Test
    void next_timeRises() throws InvalidProtocolBufferException {
        TickBytes ticks = new TickBytes(PLACES, 0, 1);
        long first = TickBytes.FIRST_FIX_MS;
        assertThat(tick(ticks.next(TickBytes.START_NS)).getFixMonotonicMs()).isEqualTo(first + 1);
        assertThat(tick(ticks.next(TickBytes.START_NS)).getFixMonotonicMs()).isEqualTo(first + 2);
        assertThat(tick(ticks.next(TickBytes.START_NS + 1_000_000_000)).getFixMonotonicMs()).isEqualTo(first + 1_000);
        assertThat(tick(ticks.next(TickBytes.START_NS + 1_000_000_000)).getFixMonotonicMs()).isEqualTo(first + 1_001);
    }

    @Test
    void next_toAndFro() throws InvalidProtocolBufferException {
        TickBytes ticks = new TickBytes(PLACES, 0, 3);
        for (double lat : new double[]{52.5, 52.6, 52.7, 52.6, 52.5, 52.6}) {
            assertThat(tick(ticks.next(0)).getLatDegrees()).isEqualTo(lat);
        }
    }

    private static Tick tick(byte[] message) throws InvalidProtocolBufferException {
        return PlayRequest.parseFrom(message).getTick();
    }
}
