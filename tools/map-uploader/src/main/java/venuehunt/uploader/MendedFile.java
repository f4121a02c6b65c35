package venuehunt.uploader;

import java.util.Optional;
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

    /** Where none was asked for. */
    static MendedFile none() {
        return new MendedFile(null, "Nothing was written; say -o FILE to have the mended plan.", false);
    }

    /** Writes the plan where there is one. */
    static MendedFile write(NewFile file, ExportFormat format, Validation mended) {
        if (mended.plan().isEmpty()) {
            return new MendedFile(null, "Nothing was written: without one sound boundary there is no plan.", true);
        }
        SitePlan plan = mended.plan().get();
        Optional<String> refusal = file.write(format.write(CanonicalMap.of(plan, "", plan.name(), "")));
        if (refusal.isPresent()) {
            return new MendedFile(null, refusal.get(), true);
        }
        int missing = mended.unsound().size();
        return new MendedFile(file.path().toString(),
                "Written: " + file.shown() + ", the boundary and " + plan.zones().size() + " zones"
                        + (missing == 0 ? "." : "; without " + missing + " that could not be mended."),
                false);
    }
}
