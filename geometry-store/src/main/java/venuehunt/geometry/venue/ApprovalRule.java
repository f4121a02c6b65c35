package venuehunt.geometry.venue;

import java.util.Optional;

/**
 * Whether a version of a venue needs a second person to go live. Anybody may demand it; that it is demanded no more
 * takes two.
 *
 * @param offAskedBy
 *            who has asked to switch it off of late, and waits for a second to ask, too
 */
public record ApprovalRule(boolean required, Optional<String> offAskedBy) {

    /** What becomes of it when somebody wishes it to be on or off. */
    public ApprovalRule wished(boolean on, String who) {
        if (on) {
            return new ApprovalRule(true, Optional.empty());
        }
        boolean second = offAskedBy.isPresent() && !offAskedBy.get().equals(who);
        return !required || second
                ? new ApprovalRule(false, Optional.empty())
                : new ApprovalRule(true, Optional.of(who));
    }
}
