package venuehunt.uploader.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlanDraft;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteFile;

/**
 * What a file is worth.
 *
 * @param plan
 *            as far as it could be understood; to be published only where {@link #problemCount} is 0
 * @param loose
 *            the features of sound shape where no plan could be made of them, or all of them where nobody looked at
 *            their shapes; none where there is a plan
 * @param unsound
 *            the features whose shapes contradict themselves, which are in no plan
 * @param findings
 *            problems first, each in the order of the file
 */
public record Validation(Optional<SitePlan> plan, List<Feature> loose, List<Feature> unsound, List<Finding> findings) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(finding -> finding.feature() == null ? 0 : finding.feature().number());

    public Validation {
        loose = List.copyOf(loose);
        unsound = List.copyOf(unsound);
        findings = findings.stream().sorted(ORDER).toList();
    }

    /** Looks for everything that is wrong at once, as far as one fault does not hide the next. */
    public static Validation of(Path file, Declared declared) {
        try {
            return of(SiteFile.read(file, declared));
        } catch (UnreadableFileException unreadable) {
            return refused(unreadable);
        }
    }

    /** Of a file that cannot be read. */
    public static Validation refused(UnreadableFileException unreadable) {
        return new Validation(Optional.empty(), List.of(), List.of(), List.of(unreadable.finding()));
    }

    static Validation of(SiteFile file) {
        List<Finding> findings = new ArrayList<>(file.findings());
        Optional<Finding> tangle = TangleCheck.check(file.features());
        if (tangle.isPresent()) { // all that follows would be slow for the same reason
            findings.add(tangle.get());
            return new Validation(Optional.empty(), file.features(), List.of(), findings);
        }
        List<Feature> sound = new ArrayList<>();
        List<Feature> unsound = new ArrayList<>();
        for (Feature feature : file.features()) {
            Optional<Finding> fault = ShapeCheck.check(feature);
            fault.ifPresent(findings::add);
            (fault.isPresent() ? unsound : sound).add(feature);
        }
        PlanDraft draft = new PlanDraft(sound);
        findings.addAll(draft.findings());
        draft.plan().map(PlanCheck::check).ifPresent(findings::addAll);
        return new Validation(draft.plan(), draft.plan().isPresent() ? List.of() : sound, unsound, findings);
    }

    public long problemCount() {
        return findings.stream().filter(Finding::isProblem).count();
    }

    public long warningCount() {
        return findings.size() - problemCount();
    }
}
