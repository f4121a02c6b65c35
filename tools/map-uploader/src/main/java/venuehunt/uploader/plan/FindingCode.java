package venuehunt.uploader.plan;

/** What can be said against a site plan, by names that programs may rely on. The docs explain each. */
public enum FindingCode {
    FILE_REFUSED(Severity.PROBLEM), AXES_SWAPPED(Severity.PROBLEM), GEOMETRY_BROKEN(Severity.PROBLEM), RING_OPEN(
            Severity.PROBLEM), OUT_OF_RANGE(Severity.PROBLEM), OUT_OF_SYSTEM(Severity.PROBLEM), SELF_INTERSECTION(
                    Severity.PROBLEM), HOLE_OUTSIDE(Severity.PROBLEM), HOLES_NESTED(Severity.PROBLEM), PARTS_NESTED(
                            Severity.PROBLEM), INTERIOR_CUT(Severity.PROBLEM), RING_TWICE(
                                    Severity.PROBLEM), TOO_FEW_CORNERS(Severity.PROBLEM), SHAPE_INVALID(
                                            Severity.PROBLEM), NO_AREA(Severity.PROBLEM), BOUNDARY_MISSING(
                                                    Severity.PROBLEM), BOUNDARY_TWICE(
                                                            Severity.PROBLEM), BOUNDARY_NO_AREA(
                                                                    Severity.PROBLEM), EXTENT_TOO_LARGE(
                                                                            Severity.PROBLEM), ZONE_OUTSIDE(
                                                                                    Severity.PROBLEM), ZONE_LEAVES_BOUNDARY(
                                                                                            Severity.WARNING), PLAY_CLOSED(
                                                                                                    Severity.WARNING), NO_PLAY_ZONE(
                                                                                                            Severity.WARNING), SLIVER(
                                                                                                                    Severity.WARNING), SHAPE_TWICE(
                                                                                                                            Severity.WARNING), ID_TWICE(
                                                                                                                                    Severity.WARNING), NAME_EMPTY(
                                                                                                                                            Severity.WARNING), NAME_TWICE(
                                                                                                                                                    Severity.WARNING), NAME_CASE(
                                                                                                                                                            Severity.WARNING), NAME_NUMBER(
                                                                                                                                                                    Severity.WARNING), NAME_CUT(
                                                                                                                                                                            Severity.WARNING), WORD_UNUSED(
                                                                                                                                                                                    Severity.WARNING), LEFT_OUT(
                                                                                                                                                                                            Severity.WARNING), NOT_READ(
                                                                                                                                                                                                    Severity.WARNING);

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
