package venuehunt.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void limit_theSoftOne() {
        assertThat(OpenFiles.limit(List.of("Limit                     Soft Limit           Hard Limit           Units",
                "Max processes             95881                95881                processes",
                "Max open files            1024                 524288               files"))).hasValue(1024);
        assertThat(
                OpenFiles.limit(List.of("Max open files            unlimited            unlimited            files")))
                .isEmpty();
    }

    @Test
    void check_saysWhatToDo() {
        assertThatCode(() -> OpenFiles.check(15_000, OptionalLong.of(15_200))).doesNotThrowAnyException();
        assertThatCode(() -> OpenFiles.check(15_000, OptionalLong.empty())).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> OpenFiles.check(15_000, OptionalLong.of(1_024)))
                .withMessageContaining("15000 connections").withMessageContaining("ulimit -n 15200")
                .withMessageContaining("--players-per-connection");
    }
}
