package venuehunt.geometry.intake;

import java.util.List;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.MapProblem.Kind;
import venuehunt.geometry.venue.Text;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;

/** Checks ids and names. */
final class TextCheck {
    private TextCheck() {
    }

    static void check(VenueMap map, List<MapProblem> problems) {
        if (!Text.isVenueId(map.venueId())) {
            problems.add(new MapProblem(Kind.INVALID_FIELD, "venue_id",
                    "'" + Text.shown(map.venueId()) + "' is not 1 to 63 characters of a-z, 0-9 and '-'"));
        }
        check("venue_name", "the venue's name", map.venueName(), MapLimits.MAX_TEXT_CHARACTERS, problems);
        check("source", "the source", map.source(), MapLimits.MAX_SOURCE_CHARACTERS, problems);
    }

    static void check(String field, Zone zone, List<MapProblem> problems) {
        if (zone.zoneId().isEmpty()) {
            problems.add(new MapProblem(Kind.INVALID_FIELD, field, "has no id"));
        }
        check(field, "its id", zone.zoneId(), MapLimits.MAX_TEXT_CHARACTERS, problems);
        check(field, "its name", zone.name(), MapLimits.MAX_TEXT_CHARACTERS, problems);
        check(field, "its kind label", zone.kindLabel(), MapLimits.MAX_TEXT_CHARACTERS, problems);
    }

    private static void check(String field, String what, String text, int maxCharacters, List<MapProblem> problems) {
        Text.problem(text, maxCharacters)
                .ifPresent(problem -> problems.add(new MapProblem(Kind.INVALID_FIELD, field, what + " " + problem)));
    }
}
