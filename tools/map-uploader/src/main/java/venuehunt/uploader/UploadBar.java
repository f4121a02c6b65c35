package venuehunt.uploader;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import venuehunt.uploader.publish.UploadProgress;

/** An upload as its curator sees it: a bar for each time that it goes on, and between them a line that says why. */
final class UploadBar implements UploadProgress, AutoCloseable {
    private final int parts;
    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    UploadBar(int parts, PrintWriter err) {
        this.parts = parts;
        this.err = err;
    }

    @Override
    public void reached(int sent) {
        ProgressBar shown = bar == null ? Progress.bar("Uploading", parts) : bar;
        shown.stepTo(sent);
        bar = shown;
    }

    @Override
    public void told(String sentence) {
        close();
        err.println("map: " + sentence);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
