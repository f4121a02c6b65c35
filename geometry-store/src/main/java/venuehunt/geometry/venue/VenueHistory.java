package venuehunt.geometry.venue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The versions of a venue, and the latest moments at which one of them went live; both newest first.
 *
 * @param versionsLeftOut
 *            how many more versions there are, all of them older
 */
public record VenueHistory(ApprovalRule approval, List<VenueVersion> versions, int versionsLeftOut,
        List<Publication> publications) {
    public VenueHistory {
        versions = List.copyOf(versions);
        publications = List.copyOf(publications);
    }

    /** Where curators go back to by default: the last version before the live one that nobody has gone back from. */
    public OptionalLong wayBack() {
        Set<Long> leftBehind = publications.stream().filter(Publication::isBack).map(Publication::previousVersion)
                .collect(Collectors.toSet());
        Set<Long> there = versions.stream().filter(version -> !version.live()).map(VenueVersion::version)
                .collect(Collectors.toSet());
        return publications.stream().mapToLong(Publication::previousVersion)
                .filter(version -> there.contains(version) && !leftBehind.contains(version)).findFirst();
    }
}
