package venuehunt.uploader.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({"3:00 B Plaza,3-00-b-plaza", "Café,cafe", "Tähtipuisto – Stjärnparken,tahtipuisto-stjarnparken",
            "--a--,a", "東京,''",
            "'',''"})
    void slug_table(String text, String slug) {
        assertThat(PlainText.slug(text)).isEqualTo(slug);
    }

    @Test
    void slug_isAtMost63() {
        assertThat(PlainText.slug("a".repeat(62) + " b")).isEqualTo("a".repeat(62));
    }

    @Test
    void clean_composesAndTakesOutWhatTerminalsObey() {
        assertThat(PlainText.clean(" a\u0308\u001b[2J \u202eb\n\tc\u200b ")).isEqualTo("ä [2J b c");
    }

    @Test
    void cut_neverHalvesACharacter() {
        assertThat(PlainText.cut("x".repeat(79) + "🎪")).isEqualTo("x".repeat(79));
        assertThat(PlainText.cut("x".repeat(80))).hasSize(80);
    }
}
