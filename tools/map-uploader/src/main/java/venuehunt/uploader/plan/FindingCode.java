package venuehunt.uploader.plan;

/** What can be said against a site plan, by names that programs may rely on; docs/site-plans.md has them for people. */
public enum FindingCode {
    /** The file cannot be read, is no plan, breaks a limit, or says nothing of its coordinate system. */
    FILE_REFUSED(Severity.PROBLEM),
    /** Latitude and longitude, or easting and northing, look exchanged. */
    AXES_SWAPPED(Severity.PROBLEM),
    /** The shape of a feature cannot be read. */
    GEOMETRY_BROKEN(Severity.PROBLEM),
    /** An outline is not closed. */
    RING_OPEN(Severity.PROBLEM),
    /** A longitude or latitude that is none. */
    OUT_OF_RANGE(Severity.PROBLEM),
    /** A feature lies where its coordinate system does not reach. */
    OUT_OF_SYSTEM(Severity.PROBLEM),
    /** An outline crosses or touches itself. */
    SELF_INTERSECTION(Severity.PROBLEM),
    /** A hole lies outside its outline. */
    HOLE_OUTSIDE(Severity.PROBLEM),
    /** A hole lies within another. */
    HOLES_NESTED(Severity.PROBLEM),
    /** Two parts of a feature lie one in the other. */
    PARTS_NESTED(Severity.PROBLEM),
    /** Holes cut a polygon into pieces. */
    INTERIOR_CUT(Severity.PROBLEM),
    /** The same outline twice in a feature. */
    RING_TWICE(Severity.PROBLEM),
    /** An outline with fewer than three corners. */
    TOO_FEW_CORNERS(Severity.PROBLEM),
    /** Any other contradiction of a shape. */
    SHAPE_INVALID(Severity.PROBLEM),
    /** A shape without area. */
    NO_AREA(Severity.PROBLEM),
    /** A feature has more than 20,000 corners in all its outlines. */
    TOO_MANY_CORNERS(Severity.PROBLEM),
    /** The outlines cross each other more than 200,000 times, or run beside each other too densely. */
    OUTLINES_TANGLED(Severity.PROBLEM),
    /** No sound feature is the boundary. */
    BOUNDARY_MISSING(Severity.PROBLEM),
    /** More than one is. */
    BOUNDARY_TWICE(Severity.PROBLEM),
    /** A line or a point is given as the boundary. */
    BOUNDARY_NO_AREA(Severity.PROBLEM),
    /** The boundary is more than 20 km across. */
    EXTENT_TOO_LARGE(Severity.PROBLEM),
    /** The middle of the boundary lies beyond 85 degrees north or south. */
    NEAR_A_POLE(Severity.PROBLEM),
    /** The plan is too small or too intricate to be laid out in tiles. */
    TILES_REFUSED(Severity.PROBLEM),
    /** A zone lies wholly outside the boundary. */
    ZONE_OUTSIDE(Severity.PROBLEM),
    /** A zone reaches more than 500 m past the extent of the boundary. */
    ZONE_TOO_FAR(Severity.PROBLEM),
    /** A part of a zone does. */
    ZONE_LEAVES_BOUNDARY(Severity.WARNING),
    /** No-go or staff zones overlap a play zone. */
    PLAY_CLOSED(Severity.WARNING),
    /** No play zone. */
    NO_PLAY_ZONE(Severity.WARNING),
    /** A zone, or a part of one, is less than a tile of 1 m wide on average. */
    SLIVER(Severity.WARNING),
    /** A zone with the shape and kind of another. */
    SHAPE_TWICE(Severity.WARNING),
    /** The id of another zone. */
    ID_TWICE(Severity.WARNING),
    /** No name. */
    NAME_EMPTY(Severity.WARNING),
    /** The name of another zone. */
    NAME_TWICE(Severity.WARNING),
    /** The same but for capital letters. */
    NAME_CASE(Severity.WARNING),
    /** Names that are numbers, told once. */
    NAME_NUMBER(Severity.WARNING),
    /** A name of more than 80 characters. */
    NAME_CUT(Severity.WARNING),
    /** A word of the mapping file that the plan does not have. */
    WORD_UNUSED(Severity.WARNING),
    /** A point, a line, or a feature without a shape. */
    LEFT_OUT(Severity.WARNING),
    /** Something in the file besides features, such as a link elsewhere. */
    NOT_READ(Severity.WARNING);

    public enum Severity {
        /** The file is refused. */
        PROBLEM,
        /** Worth a look; the file can be published. */
        WARNING
    }

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
