package venuehunt.service.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that starts a private server and does not close it. */
final class StartAndLeave {
    private StartAndLeave() {
    }

    static int run(Path folder, String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                        System.getProperty("java.class.path"), StartAndLeave.class.getName(), folder.toString(), how))
                .inheritIO().start();
        return process.waitFor();
    }

    public static void main(String[] arguments) {
        PrivatePostgres postgres = PrivatePostgres.start(Path.of(arguments[0]));
        postgres.database("left");
        switch (arguments[1]) {
            case "killed" -> Runtime.getRuntime().halt(9);
            case "exits" -> System.exit(0);
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }
}
