package venuehunt.uploader.apart;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Finding;
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
            return new Validation(Optional.empty(), List.of(Finding.problem(String.valueOf(unreadable.getMessage()))));
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
            throw new UnreadableFileException(answer.refusal().get());
        }
        return part.apply(answer).orElseThrow(Messages::notUnderstood);
    }
}
