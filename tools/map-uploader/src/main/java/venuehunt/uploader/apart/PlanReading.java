package venuehunt.uploader.apart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.preview.PreviewFormat;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteContents;

/**
 * How commands read a foreign file, and the only way in which they do: by asking a process apart. Whatever the file
 * does to that process is a refusal here.
 */
public final class PlanReading {
    private PlanReading() {
    }

    /** What the file is worth; of one that cannot be read, the reason is its one finding. */
    public static Validation validate(Path file, Declared declared) {
        try {
            return ask(Question.Wanted.VALIDATION, file, declared, Answer::validation);
        } catch (UnreadableFileException unreadable) {
            return Validation.refused(unreadable);
        }
    }

    /** The same of the file with its unsound shapes mended. */
    public static Mending mend(Path file, Declared declared) {
        try {
            return ask(Question.Wanted.MENDING, file, declared, Answer::mending);
        } catch (UnreadableFileException unreadable) {
            return Mending.refused(unreadable);
        }
    }

    /** What the file is worth, drawn. */
    public static DrawnPlan draw(Path file, Declared declared, PreviewFormat format) {
        Question.Wanted wanted = switch (format) {
            case PNG -> Question.Wanted.PICTURE;
            case HTML -> Question.Wanted.PAGE;
        };
        try {
            return ask(wanted, file, declared, Answer::drawn);
        } catch (UnreadableFileException unreadable) {
            return new DrawnPlan(Validation.refused(unreadable), Optional.empty());
        }
    }

    /** What the file holds. */
    public static SiteContents inspect(Path file, Declared declared) throws UnreadableFileException {
        return ask(Question.Wanted.CONTENTS, file, declared, Answer::contents);
    }

    private static <T> T ask(Question.Wanted wanted, Path file, Declared declared, Function<Answer, Optional<T>> part)
            throws UnreadableFileException {
        byte[] question = Messages.question(new Question(wanted, file.toString(), declared));
        Answer answer = Messages.answer(new ReaderProcess(ReaderMain.class, ReaderProcess.PATIENCE).ask(question));
        if (answer.refusal().isPresent()) {
            Finding why = answer.refusal().get();
            throw new UnreadableFileException(why.code(), why.sentence());
        }
        return part.apply(answer).orElseThrow(Messages::notUnderstood);
    }
}
