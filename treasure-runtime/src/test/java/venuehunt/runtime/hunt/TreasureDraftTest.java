package venuehunt.runtime.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.tile.LatLng;

class TreasureDraftTest {

    @Test
    void limits_firstAndLast() {
        assertThat(with(d -> d.named("k")).key()).hasSize(1);
        assertThat(with(d -> d.named("k".repeat(80))).key()).hasSize(80);
        assertThat(with(d -> d.named("Schatz №1 – Ärgernis")).key()).contains("№");
        assertThat(with(d -> d.heading(0)).headingDegrees()).isZero();
        assertThat(with(d -> d.heading(360)).headingDegrees()).isEqualTo(360);
        assertThat(with(d -> d.asset("")).assetId()).isEmpty();
        assertThat(with(d -> d.asset("a".repeat(80))).assetId()).hasSize(80);
        assertThat(with(d -> d.points(1)).points()).isEqualTo(1);
        assertThat(with(d -> d.points(1_000_000)).points()).isEqualTo(1_000_000);
        assertThat(with(d -> d.capacity(1)).capacity()).isEqualTo(1);
        assertThat(with(d -> d.capacity(1_000)).capacity()).isEqualTo(1_000);
        assertThat(with(d -> d.open(7, 8)).isOpenAt(7)).isTrue();
        assertThat(with(d -> d.slack(0)).reachSlackMetres()).isZero();
        assertThat(with(d -> d.slack(15)).reachSlackMetres()).isEqualTo(15);
        assertThat(with(d -> d.level(-20)).level()).isEqualTo(-20);
        assertThat(with(d -> d.level(200)).level()).isEqualTo(200);
        assertThat(with(d -> d.altitude(new Altitude(-1_000, Altitude.Reference.ELLIPSOID))).altitude().metres())
                .isEqualTo(-1_000);
        assertThat(with(d -> d.altitude(new Altitude(10_000, Altitude.Reference.SEA_LEVEL))).altitude().metres())
                .isEqualTo(10_000);
    }

    @Test
    void limits_beyond() {
        refuses(d -> d.named(""), "key is ''");
        refuses(d -> d.named("  "), "key is");
        refuses(d -> d.named("k".repeat(81)), "1 to 80 characters");
        refuses(d -> d.named("a\u0000b"), "control character");
        refuses(d -> d.heading(-0.1f), "heading_degrees is -0.1");
        refuses(d -> d.heading(360.1f), "heading_degrees is 360.1");
        refuses(d -> d.heading(Float.NaN), "heading_degrees is NaN");
        refuses(d -> d.asset("a".repeat(81)), "asset_id has 81");
        refuses(d -> d.asset("\u0000"), "control character");
        refuses(d -> d.points(0), "points is 0");
        refuses(d -> d.points(1_000_001), "points is 1000001");
        refuses(d -> d.capacity(0), "capacity is 0");
        refuses(d -> d.capacity(-1), "capacity is -1");
        refuses(d -> d.capacity(1_001), "capacity is 1001");
        refuses(d -> d.open(8, 8), "opens_at");
        refuses(d -> d.level(-21), "level is -21, must be -20 to 200");
        refuses(d -> d.level(201), "level is 201");
        refuses(d -> d.slack(-0.1), "reach_slack_metres is -0.1");
        refuses(d -> d.slack(15.1), "reach_slack_metres is 15.1");
        refuses(d -> d.slack(Double.NaN), "reach_slack_metres is NaN");
        refuses(d -> d.altitude(new Altitude(-1_000.1, Altitude.Reference.GROUND)), "altitude is -1000.1");
        refuses(d -> d.altitude(new Altitude(10_000.1, Altitude.Reference.GROUND)), "altitude is 10000.1");
        refuses(d -> d.altitude(new Altitude(Double.NaN, Altitude.Reference.GROUND)), "altitude is NaN");
    }

    private static TreasureDraft with(UnaryOperator<Drafts> change) {
        return change.apply(Drafts.at(new LatLng(60, 25))).build();
    }

    private static void refuses(UnaryOperator<Drafts> change, String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(change)).withMessageContaining(said);
    }
}
