package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoneIdsTest {
    private final ZoneIds ids = new ZoneIds();

    @Test
    void next_fileIdBeforeNameBeforeNumber() {
        assertThat(ids.next(new FeatureRef(2, "way/7", "Lawn"))).isEqualTo("way/7");
        assertThat(ids.next(new FeatureRef(3, "", "Lawn"))).isEqualTo("lawn");
        assertThat(ids.next(new FeatureRef(4, "", "草"))).isEqualTo("zone-4");
    }

    @Test
    void next_twinsAreNumbered() {
        assertThat(ids.next(new FeatureRef(2, "", "Lawn"))).isEqualTo("lawn");
        assertThat(ids.next(new FeatureRef(3, "", "LAWN"))).isEqualTo("lawn-2");
        assertThat(ids.next(new FeatureRef(4, "", "Lawn 2"))).isEqualTo("lawn-2-2");
        assertThat(ids.next(new FeatureRef(5, "", "Lawn"))).isEqualTo("lawn-3");
    }

    @Test
    void next_neverLongerThanTheContractAllows() {
        FeatureRef longId = new FeatureRef(2, "x".repeat(200), "");
        assertThat(ids.next(longId)).hasSize(80);
        assertThat(ids.next(longId)).hasSize(80).endsWith("-2");
    }
}
