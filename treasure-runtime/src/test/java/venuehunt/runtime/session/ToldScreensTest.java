package venuehunt.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import venuehunt.runtime.field.View;

class ToldScreensTest {
    private static final View NOTHING = new View("ann", 20);
    private final ToldScreens told = new ToldScreens(20);

    @Test
    void goBackTo_whatWasNeverTold() {
        assertThat(told.goBackTo(0)).as("nothing was told, nothing applied").isTrue();
        assertThat(told.goBackTo(1)).isFalse();
        assertThat(told.goBackTo(-1)).isFalse();
        assertThat(told.goBackTo(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void goBackTo_notBeforeASnapshot() {
        told.tell(NOTHING, true);
        told.tell(NOTHING, false);
        told.tell(NOTHING, true);
        assertThat(told.goBackTo(2)).isFalse();
        assertThat(told.goBackTo(3)).isTrue();
    }

    @Test
    void goBackTo_asFarAsScreensAreKept() {
        tellUpTo(20);
        assertThat(told.goBackTo(20 - ToldScreens.KEPT)).isFalse();
        assertThat(told.goBackTo(20 - ToldScreens.KEPT + 1)).isTrue();
    }

    @Test
    void goBackTo_screensThatWereOverwrittenStayForgotten() {
        tellUpTo(20);
        assertThat(told.goBackTo(15)).isTrue();
        assertThat(told.goBackTo(20)).as("told since, so never told").isFalse();
        assertThat(told.goBackTo(12)).as("its screen is that of 20 by now").isFalse();
        assertThat(told.tell(NOTHING, false)).isEqualTo(16);
        assertThat(told.goBackTo(13)).isTrue();
    }

    private void tellUpTo(long sequence) {
        told.tell(NOTHING, true);
        for (long s = 2; s <= sequence; s++) {
            assertThat(told.tell(NOTHING, false)).isEqualTo(s);
        }
    }
}
