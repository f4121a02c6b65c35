package venuehunt.tile.map;

import org.jspecify.annotations.Nullable;

/** What may happen in a zone. */
public enum ZoneKind {
    /** Treasures are played for here. */
    PLAY(1),
    /** Nobody plays here, whatever other zones say. */
    NO_GO(2),
    /** A stage and its audience. */
    STAGE(3),
    /** For staff: nobody plays here, and players are not told of it. */
    STAFF(4),
    /** Anything else; the zone's label keeps the curator's word. */
    OTHER(5);

    /** Names the kind in a serialised tile map; never changes its meaning. */
    final int code;

    ZoneKind(int code) {
        this.code = code;
    }

    static @Nullable ZoneKind ofCode(int code) {
        for (ZoneKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }

    /** Whether nobody plays in such a zone, whatever other zones say. */
    public boolean forbidsPlay() {
        return this == NO_GO || this == STAFF;
    }
}
