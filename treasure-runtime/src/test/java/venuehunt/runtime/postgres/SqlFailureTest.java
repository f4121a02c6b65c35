package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

    @ParameterizedTest
    @CsvSource({"08006, CONNECTION", "08003, CONNECTION", ", CONNECTION", "1, CONNECTION", "57P01, CONNECTION",
            "57P02, CONNECTION", "57P03, CONNECTION", "57014, AGAIN_LATER", "40001, AGAIN_LATER",
            "40P01, AGAIN_LATER", "55P03, AGAIN_LATER", "53100, DISK_FULL", "53300, CONNECTION",
            "25006, AGAIN_LATER", "58030, CONNECTION", "XX000, CONNECTION", "22021, CONTENT", "23503, CONTENT",
            "23505, CONTENT", "42P01, AGAIN_LATER",
            "42501, AGAIN_LATER", "0A000, AGAIN_LATER", "28000, AGAIN_LATER", "P0001, CONTENT"})
    void of_state(@Nullable String state, SqlFailure expected) {
        SQLException failure = new SQLException("no", state);
        assertThat(SqlFailure.of(failure)).isEqualTo(expected);
        assertThat(SqlFailure.text(failure)).isEqualTo("no (SQLSTATE " + state + ")");
    }
}
