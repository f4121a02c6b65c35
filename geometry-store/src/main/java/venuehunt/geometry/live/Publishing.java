package venuehunt.geometry.live;

import java.util.OptionalLong;
import venuehunt.geometry.postgis.LivePointer;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.venue.MapChange;
import venuehunt.geometry.venue.PublishOutcome;
import venuehunt.geometry.venue.PublishOutcome.BaseChanged;
import venuehunt.geometry.venue.PublishOutcome.ConfirmationNeeded;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.VersionLookup.Found;

/**
 * The one way to become the live version. A large change that nobody has confirmed is refused, and what was compared is
 * what is replaced: the pointer moves only from the version that was looked at.
 */
public final class Publishing {
    private final MapReader reader;
    private final VersionComparison comparison;
    private final LivePointer pointer;
    private final LiveFeed feed;

    public Publishing(MapReader reader, VersionComparison comparison, LivePointer pointer, LiveFeed feed) {
        this.reader = reader;
        this.comparison = comparison;
        this.pointer = pointer;
        this.feed = feed;
    }

    /**
     * Makes a version live.
     *
     * @param base
     *            the live version the decision was made on, 0 for none; empty to replace whatever is live
     * @param confirmed
     *            whether somebody has seen how much changes from {@code base}; never without one, since it would be
     *            said of a version that nobody has looked at
     * @param who
     *            subject of the caller's token
     */
    public PublishOutcome publish(String venueId, long version, OptionalLong base, boolean confirmed, String who,
            String why) {
        if (confirmed && base.isEmpty()) {
            throw new IllegalArgumentException("a change is confirmed, expected the version that it was seen from");
        }
        PublishOutcome outcome;
        do {
            outcome = confirmed
                    ? pointer.publish(venueId, version, base, who, why)
                    : publishWhatIsAlike(venueId, version, base, who, why);
        } while (base.isEmpty() && outcome instanceof BaseChanged); // by another who was faster: compare with theirs
        if (outcome instanceof PublishOutcome.Published) {
            feed.lookNow();
        }
        return outcome;
    }

    private PublishOutcome publishWhatIsAlike(String venueId, long version, OptionalLong base, String who,
            String why) {
        if (!(reader.find(venueId, 0) instanceof Found(VenueVersion live))) {
            return pointer.publish(venueId, version, base.isPresent() ? base : OptionalLong.of(0), who, why);
        }
        if (base.isPresent() && base.getAsLong() != live.version()) {
            return new BaseChanged(live.version());
        }
        if (version != live.version() && reader.find(venueId, version) instanceof Found(VenueVersion next)) {
            MapChange change = comparison.of(live, next);
            if (change.isLarge()) {
                return new ConfirmationNeeded(live.version(), change.share());
            }
        }
        return pointer.publish(venueId, version, OptionalLong.of(live.version()), who, why);
    }
}
