package venuehunt.geometry.venue;

/**
 * One thing that is wrong with a map.
 *
 * @param field
 *            where: {@code boundary}, {@code zone[3] "Main stage"}, {@code venue_id}
 * @param description
 *            a sentence for a curator: what, and at which place on Earth
 */
public record MapProblem(Kind kind, String field, String description) {

    /** The most fundamental first: a map with several problems is refused for the first of their kinds. */
    public enum Kind {
        /** Over a limit. */
        TOO_LARGE,
        /** A coordinate is no number, or none on Earth. */
        NOT_FINITE,
        /** A name, an id or a number is not as it should be. */
        INVALID_FIELD,
        /** A shape that is none: crosses itself, hole outside, too few points. */
        GEOMETRY_INVALID,
        /** Beyond the boundary. */
        OUTSIDE_VENUE
    }
}
