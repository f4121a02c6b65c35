package venuehunt.uploader.apart;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.preview.PreviewFormat;
import venuehunt.uploader.read.SiteContents;

/**
 * The process that reads, and draws what it has read: a question in the first line of its input, the answer on its
 * output, and nothing else. It catches nothing: a failure ends it, and {@link ReaderProcess} says so.
 */
final class ReaderMain {
    /** It warns of every point that a coordinate system does not reach, which is an answer here and no fault. */
    private static final Logger GEOTOOLS = Logger.getLogger("org.geotools");

    private ReaderMain() {
    }

    public static void main(String[] args) throws IOException {
        // A library that prints must not speak in the middle of the answer.
        System.setOut(System.err);
        GEOTOOLS.setLevel(Level.SEVERE);
        System.setProperty("java.awt.headless", "true");
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        @Nullable
        String question = parent.readLine();
        endWith(parent);
        if (question != null) {
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                Messages.write(answer(Messages.question(question)), out);
            }
        }
        System.exit(0);
    }

    /** Nothing more is said here, but the end of it is heard: nobody waits for an answer then. */
    private static void endWith(BufferedReader parent) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (parent.read() >= 0) {
                    // Of no meaning.
                }
            } catch (IOException closed) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static Answer answer(Question question) {
        return switch (question.wanted()) {
            case CONTENTS -> contents(question);
            case VALIDATION -> Answer.of(Validation.of(question.path(), question.declared()));
            case MENDING -> Answer.of(Mending.of(question.path(), question.declared()));
            case PICTURE -> Answer.of(drawn(question, PreviewFormat.PNG));
            case PAGE -> Answer.of(drawn(question, PreviewFormat.HTML));
        };
    }

    private static DrawnPlan drawn(Question question, PreviewFormat format) {
        Validation validation = Validation.of(question.path(), question.declared());
        return new DrawnPlan(validation, format.draw(String.valueOf(question.path().getFileName()), validation));
    }

    private static Answer contents(Question question) {
        try {
            return Answer.of(SiteContents.of(question.path(), question.declared()));
        } catch (UnreadableFileException unreadable) {
            return Answer.refused(unreadable.finding());
        }
    }
}
