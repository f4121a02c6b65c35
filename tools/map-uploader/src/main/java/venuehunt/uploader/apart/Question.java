package venuehunt.uploader.apart;

import java.nio.file.Path;
import venuehunt.uploader.read.Declared;

/**
 * What the process that reads is to find out.
 *
 * @param file
 *            as the curator named it
 */
record Question(Wanted wanted, String file, Declared declared) {
    enum Wanted {
        CONTENTS, VALIDATION, MENDING, PICTURE, PAGE
    }

    Path path() {
        return Path.of(file);
    }
}
