package venuehunt.service.database;

import java.nio.file.Path;
import java.util.Map;

/** Where a service keeps what must stay when nobody says where. */
final class StateFolder {
    private StateFolder() {
    }

    /** The usual place of this system: of its services for root, of the user's programs otherwise. */
    static Path standard(boolean root, Path home, Map<String, String> environment) {
        if (root) {
            return Path.of("/var/lib/venuehunt");
        }
        String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        Path state = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/state");
        return state.resolve("venuehunt");
    }
}
