package venuehunt.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void standard_forEachKindOfUser() {
        Map<String, String> xdg = Map.of("XDG_STATE_HOME", "/state");

        assertThat(StateFolder.standard(true, Path.of("/root"), xdg)).isEqualTo(Path.of("/var/lib/venuehunt"));
        assertThat(StateFolder.standard(false, HOME, xdg)).isEqualTo(Path.of("/state/venuehunt"));
        assertThat(StateFolder.standard(false, HOME, Map.of()))
                .isEqualTo(Path.of("/home/ada/.local/state/venuehunt"));
        assertThat(StateFolder.standard(false, HOME, Map.of("XDG_STATE_HOME", "relative")))
                .isEqualTo(Path.of("/home/ada/.local/state/venuehunt"));
    }
}
