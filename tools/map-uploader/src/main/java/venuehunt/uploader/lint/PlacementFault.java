package venuehunt.uploader.lint;

/** A way in which a treasure lies badly. The names are the codes that programs read. */
public enum PlacementFault {
    OUTSIDE_BOUNDARY,
    /** In a zone where nobody may play. */
    IN_CLOSED_ZONE,
    /** In none of the play zones that the map has. */
    OUTSIDE_PLAY_ZONES, NEAR_NO_GO,
    /** To another treasure, from which a phone cannot tell it. */
    TOO_CLOSE,
    /** No way leads to where it could be claimed. */
    UNREACHABLE
}
