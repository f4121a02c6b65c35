package venuehunt.geometry.venue;

import java.util.List;

/** What became of a map that a curator brought. */
public sealed interface UploadOutcome {
    /**
     * A version of the venue now.
     *
     * @param alreadyStored
     *            this content was there as that version: nothing was written
     */
    record Stored(VenueVersion version, boolean alreadyStored) implements UploadOutcome {}

    /**
     * Not stored.
     *
     * @param problems
     *            all of them, at least one
     */
    record Refused(List<MapProblem> problems) implements UploadOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
