package venuehunt.runtime.hunt;

/** Where a hunt is in its life. */
public enum HuntState {
    /** Being built; nobody can join. */
    DRAFT, OPEN,
    /** Players stay connected; claims are refused. */
    PAUSED,
    /** Final. */
    CLOSED;

    /** Whether a hunt in this state may be put into that one. Putting it where it is does no harm. */
    public boolean mayBecome(HuntState next) {
        return this == next || switch (this) {
            case DRAFT -> next == OPEN || next == CLOSED;
            case OPEN -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == OPEN || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
