package venuehunt.uploader.lint;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import venuehunt.tile.LatLng;
import venuehunt.tile.VenueFrame;
import venuehunt.v1.ZoneKind;

class NoGoEdgesTest {
    /** Nothing would be near an edge that is not a number. */
    @Test
    void new_cornerBeyondTheFrameIsRefused() {
        MetreMap map = MetreMap.within(0, 0, 100, 100).zone("Lake", ZoneKind.ZONE_KIND_NO_GO, 10, 10, 20, 20);
        VenueFrame elsewhere = VenueFrame.at(new LatLng(0, 0), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new NoGoEdges(map.parts(), elsewhere))
                .withMessageContaining("is not within 32 km");
    }
}
