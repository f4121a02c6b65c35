package venuehunt.benchmarks.tiles;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;

/** H3 itself, without anything of ours around it. */
final class Native {
    private Native() {
    }

    static H3Core h3() {
        try {
            return H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("H3's native library cannot be unpacked", e);
        }
    }
}
