package venuehunt.uploader.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteFile;

/**
 * A file with its unsound shapes mended, as far as that can be.
 *
 * @param repairs
 *            in the order of the file
 * @param result
 *            what the file is worth with them
 */
public record Mending(List<Repair> repairs, Validation result) {
    public Mending {
        repairs = List.copyOf(repairs);
    }

    public static Mending of(Path file, Declared declared) {
        try {
            return of(SiteFile.read(file, declared));
        } catch (UnreadableFileException unreadable) {
            return refused(unreadable);
        }
    }

    /** Of a file that cannot be read. */
    public static Mending refused(UnreadableFileException unreadable) {
        return new Mending(List.of(), Validation.refused(unreadable));
    }

    private static Mending of(SiteFile file) {
        if (TangleCheck.check(file.features()).isPresent()) { // to mend them would be slow for the same reason
            return new Mending(List.of(), Validation.of(file));
        }
        List<Repair> repairs = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        for (Feature feature : file.features()) {
            Optional<Finding> fault = ShapeCheck.check(feature);
            if (fault.isEmpty()) {
                features.add(feature);
            } else {
                Repair repair = Repair.of(feature, fault.get());
                repairs.add(repair);
                features.add(repair.mended().orElse(feature));
            }
        }
        return new Mending(repairs, Validation.of(new SiteFile(features, file.findings())));
    }
}
