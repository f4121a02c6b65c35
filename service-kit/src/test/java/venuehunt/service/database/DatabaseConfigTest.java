package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseConfigTest {
    @ParameterizedTest
    @CsvSource({
            "postgresql://ada:secret@db.example:6432/treasure, jdbc:postgresql://db.example:6432/treasure, ada, secret",
            "postgres://ada:secret@db.example/treasure, jdbc:postgresql://db.example:5432/treasure, ada, secret",
            "postgresql://ada@db.example/treasure, jdbc:postgresql://db.example:5432/treasure, ada, from-environment",
            "postgresql://a%40b:p%3A%2F+%20@h/d, jdbc:postgresql://h:5432/d, a@b, 'p:/+ '",
            "postgresql://ada:secret@[::1]:5433/t, jdbc:postgresql://[::1]:5433/t, ada, secret",
            "jdbc:postgresql://h/d?user=ada&password=secret, jdbc:postgresql://h:5432/d, ada, secret",
            "jdbc:postgresql://h/d?user=ada&sslmode=require&password=x, jdbc:postgresql://h:5432/d?sslmode=require, ada, x",
            "postgresql://ada:secret@h/d?sslmode=require, jdbc:postgresql://h:5432/d?sslmode=require, ada, secret"})
    void parse_ofAUrl(String url, String jdbcUrl, String user, String password) {
        DatabaseConfig config = DatabaseConfig.parse(url,
                Map.of(DatabaseConfig.PASSWORD_VARIABLE, "from-environment"));

        assertThat(config).isEqualTo(new DatabaseConfig(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @CsvSource({"'', not one of PostgreSQL", "nonsense, not one of PostgreSQL",
            "mysql://ada:hidden@h/d, not one of PostgreSQL", "http://h/d, not one of PostgreSQL",
            "postgresql://ada:hidden@h, names no database", "postgresql://ada:hidden@h/, names no database",
            "postgresql://ada:hidden@h/a/b, names no database", "postgresql://h/d, names no user",
            "postgresql:///d, names no single host", "'postgresql://ada:hidden@h1,h2/d', names no single host",
            "postgresql://ada:hidden@h:port/d, names no single host", "postgresql://ada:hid den@h/d, cannot be read",
            "postgresql://ada:hidden%zz@h/d, cannot be read", "postgresql://ada:hidden@h:99999/d, port 99999"})
    void parse_ofNonsense_saysWhatIsWrongButNotThePassword(String url, String complaint) {
        assertThatThrownBy(() -> DatabaseConfig.parse(url, Map.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint).hasMessageContaining("postgresql://user:password@host:port/database")
                .hasMessageNotContaining("hidden").hasMessageNotContaining("hid den").hasNoCause();
    }

    @Test
    void toString_hidesThePassword() {
        DatabaseConfig config = DatabaseConfig.parse("postgresql://ada:secret@h:1/d?sslmode=require", Map.of());

        assertThat(config).hasToString("postgresql://ada@h:1/d?sslmode=require");
        assertThat(config.address()).isEqualTo("h:1");
        assertThat(config.database()).isEqualTo("d");
    }

    @Test
    void urlWithoutPassword_readsBack() {
        DatabaseConfig config = DatabaseConfig.parse("postgresql://a%40b:s@h:1/d?sslmode=require", Map.of());

        assertThat(DatabaseConfig.parse(config.urlWithoutPassword(), Map.of(DatabaseConfig.PASSWORD_VARIABLE, "s")))
                .isEqualTo(config);
    }
}
