package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import venuehunt.v1.ZoneKind;

class ZoneWordsTest {
    @ParameterizedTest
    @CsvSource({"play,ZONE_KIND_PLAY", "Play Zone,ZONE_KIND_PLAY", "NO_GO,ZONE_KIND_NO_GO", "no-go,ZONE_KIND_NO_GO",
            "Hazard,ZONE_KIND_NO_GO", "water,ZONE_KIND_NO_GO", "stages,ZONE_KIND_STAGE", "Music,ZONE_KIND_STAGE",
            "backstage,ZONE_KIND_STAFF", "crew,ZONE_KIND_STAFF", "playground,ZONE_KIND_OTHER",
            "No-go zones,ZONE_KIND_NO_GO", "Staff area,ZONE_KIND_STAFF", "Play areas,ZONE_KIND_PLAY",
            "watershed,ZONE_KIND_OTHER",
            "'',ZONE_KIND_OTHER"})
    void kind_table(String word, ZoneKind kind) {
        assertThat(ZoneWords.kind(word)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"boundary,true", "BOUNDARY,true", "Boundary ,true", "Boundary area,true", "fence,false", "'',false"})
    void isBoundary_table(String word, boolean expected) {
        assertThat(ZoneWords.isBoundary(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZONE_KIND_UNSPECIFIED", "UNRECOGNIZED"}, mode = EnumSource.Mode.EXCLUDE)
    void word_readsTheSame(ZoneKind kind) {
        assertThat(ZoneWords.kind(ZoneWords.word(kind))).isEqualTo(kind);
        assertThat(ZoneWords.word(ZoneKind.ZONE_KIND_NO_GO)).isEqualTo("no-go");
    }
}
