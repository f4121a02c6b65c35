package venuehunt.geometry.venue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which versions of a venue are kept. Whatever is asked for: the live one, and the one that a rollback goes to.
 *
 * @param lastLive
 *            how many of the versions that were live last, the live one counted
 * @param since
 *            what was uploaded from then on
 */
public record Retention(int lastLive, Instant since) {
    public Retention {
        if (lastLive < 1) {
            throw new IllegalArgumentException("keeps the last " + lastLive + " live versions, expected 1 or more");
        }
    }

    /** Those that are not kept, the oldest first. */
    public List<VenueVersion> removed(VenueHistory history) {
        Set<Long> kept = new HashSet<>();
        history.publications().stream().map(Publication::version).distinct().limit(lastLive).forEach(kept::add);
        history.wayBack().ifPresent(kept::add);
        return history.versions().stream()
                .filter(version -> !version.live() && !kept.contains(version.version())
                        && version.uploadedAt().isBefore(since))
                .sorted(Comparator.comparingLong(VenueVersion::version)).toList();
    }
}
