package venuehunt.uploader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import venuehunt.uploader.plan.PlainText;

/**
 * A file that a command is to write with {@code -o}. It is there whole or not at all, and what is there already under
 * its name is left alone.
 */
record NewFile(Path path) {
    /** As it is called in sentences. */
    String shown() {
        return PlainText.clean(path.toString());
    }

    /**
     * The format that the ending of its name asks for; to be asked before the work.
     *
     * @param endings
     *            of all formats, for people
     */
    <F> F format(Function<Path, Optional<F>> formats, String endings, CommandSpec command) {
        return formats.apply(path).orElseThrow(() -> new ParameterException(command.commandLine(),
                "-o " + path + ": which format? end it in one of " + endings));
    }

    /** Says why it was not written; empty where it was. */
    Optional<String> write(byte... content) {
        Path half = path.resolveSibling(".map-" + UUID.randomUUID() + ".part");
        try {
            Files.write(half, content, StandardOpenOption.CREATE_NEW);
            name(half);
            return Optional.empty();
        } catch (FileAlreadyExistsException _) {
            return Optional.of(shown() + " is there already; give another name");
        } catch (NoSuchFileException _) {
            return Optional.of("the folder of " + shown() + " is not there");
        } catch (AccessDeniedException _) {
            return Optional.of(shown() + " cannot be written: you may not write in its folder");
        } catch (IOException unwritable) {
            return Optional.of(shown() + " cannot be written: " + reason(unwritable));
        } finally {
            remove(half);
        }
    }

    /** A link refuses a name that is taken, in one step. Where there are none, looking and renaming are two. */
    private void name(Path half) throws IOException {
        try {
            Files.createLink(path, half);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.move(half, path);
        }
    }

    /** Without the name of the half file, which means nothing to anybody. */
    private static String reason(IOException unwritable) {
        return unwritable instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(unwritable.getMessage());
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException stays) {
            // Told of already: what could not be written cannot be removed either.
        }
    }
}
