package venuehunt.uploader.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.v1.ZoneKind;

class PlanFeatureTest {
    /** Whoever uploaded the map may have had words of their own. */
    @ParameterizedTest
    @CsvSource({"ZONE_KIND_PLAY, hunt, hunt", "ZONE_KIND_PLAY, camping, play", "ZONE_KIND_NO_GO, '', no-go",
            "ZONE_KIND_OTHER, camping, camping", "ZONE_KIND_OTHER, '', ''", "ZONE_KIND_OTHER, Boundary, other"})
    void of_aKindThatReadsTheSame(ZoneKind kind, String label, String word) {
        assertThat(PlanFeature.of(Maps.zone("z", "Zone", kind, label)).kindWord()).isEqualTo(word);
    }

    @Test
    void of_textsThatActOnATerminal() {
        PlanFeature feature = PlanFeature.of(Maps.zone("i\u0000d", "\u001b[31mred\u202e", ZoneKind.ZONE_KIND_OTHER,
                "be\u0007ll"));

        assertThat(feature.id()).isEqualTo("i d");
        assertThat(feature.name()).isEqualTo("[31mred");
        assertThat(feature.kindWord()).isEqualTo("be ll");
    }

    @Test
    void of_aBoundaryAcrossTheMeridian() {
        PlanFeature feature = PlanFeature.of(Maps.header("Isle", 179.5));

        assertThat(feature.kindWord()).isEqualTo("boundary");
        assertThat(feature.area().getNumGeometries()).isEqualTo(2);
        assertThat(feature.area().getEnvelopeInternal().toString()).isEqualTo("Env[-180.0 : 180.0, 1.0 : 2.0]");
    }
}
