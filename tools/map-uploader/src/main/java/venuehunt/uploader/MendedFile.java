package venuehunt.uploader;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.export.ExportFormat;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.publish.CanonicalMap;

/**
 * What became of a mended plan.
 *
 * @param path
 *            where it is now; null for nowhere
 * @param failed
 *            whether it should have been written and was not
 */
record MendedFile(@Nullable String path, String sentence, boolean failed) {

    /** Writes the plan where one was asked for and there is one. */
    static MendedFile write(@Nullable Path file, Validation mended) {
        if (file == null) {
            return new MendedFile(null, "Nothing was written; say -o FILE to have the mended plan.", false);
        }
        if (mended.plan().isEmpty()) {
            return new MendedFile(null, "Nothing was written: without one sound boundary there is no plan.", true);
        }
        SitePlan plan = mended.plan().get();
        try {
            Files.write(file, ExportFormat.GEOJSON.write(CanonicalMap.of(plan, "", plan.name(), "")),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            return new MendedFile(null, file + " is there already; give another name", true);
        } catch (IOException unwritable) {
            return new MendedFile(null, file + " cannot be written: " + unwritable.getMessage(), true);
        }
        int missing = mended.unsound().size();
        return new MendedFile(file.toString(),
                "Written: " + file + ", the boundary and " + plan.zones().size() + " zones"
                        + (missing == 0 ? "." : "; without " + missing + " that could not be mended."),
                false);
    }
}
