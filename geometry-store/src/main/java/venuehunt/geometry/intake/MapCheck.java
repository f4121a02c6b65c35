package venuehunt.geometry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import venuehunt.geometry.shape.JtsAreas;
import venuehunt.geometry.shape.OverlayBudget;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.MapProblem;
import venuehunt.geometry.venue.MapProblem.Kind;
import venuehunt.geometry.venue.Text;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.VenueFrame;

/**
 * Finds everything that is wrong with a map. Zones may overlap each other, and a zone may reach a little past the
 * boundary: real site plans do. Each area is checked by itself first; where it lies is asked only of sound ones.
 */
final class MapCheck {
    private static final double MIN_HEIGHT_METRES = -1_000;
    private static final double MAX_HEIGHT_METRES = 10_000;

    private final AreaCheck areas = new AreaCheck();
    private final JtsAreas jts = new JtsAreas();

    /** Everything that is wrong; empty for a sound map. */
    List<MapProblem> problems(VenueMap map) {
        List<MapProblem> problems = new ArrayList<>();
        TextCheck.check(map, problems);
        checkAnchor(map, problems);
        Optional<MapProblem> tangle = tangle(map);
        if (tangle.isPresent()) { // all that follows would be slow for the same reason
            problems.add(tangle.get());
            return problems;
        }
        Optional<BoundaryCheck> boundary = areas.check("boundary", map.boundary(), problems).map(BoundaryCheck::new);
        boundary.ifPresent(check -> check.checkItself(map.anchor(), problems));
        Map<String, Integer> indexById = new HashMap<>();
        for (int i = 0; i < map.zones().size(); i++) {
            Zone zone = map.zones().get(i);
            String field = field(i, zone);
            checkUnique(field, zone, indexById.putIfAbsent(zone.zoneId(), i), problems);
            TextCheck.check(field, zone, problems);
            Optional<MultiPolygon> shape = areas.check(field, zone.area(), problems);
            boundary.ifPresent(check -> shape.ifPresent(area -> check.checkZone(field, area, problems)));
        }
        return problems;
    }

    private Optional<MapProblem> tangle(VenueMap map) {
        Map<String, MultiPolygon> shapes = new LinkedHashMap<>();
        addShape("boundary", map.boundary(), shapes);
        for (int i = 0; i < map.zones().size(); i++) {
            addShape(field(i, map.zones().get(i)), map.zones().get(i).area(), shapes);
        }
        return new OverlayBudget().overspent(shapes).map(names -> new MapProblem(Kind.TOO_LARGE, "map",
                "has outlines that cross each other more than " + OverlayBudget.MAX_CROSSINGS
                        + " times, or run beside each other too densely, such as " + names));
    }

    private void addShape(String field, Area area, Map<String, MultiPolygon> shapes) {
        if (AreaCheck.numbers(field, area).isEmpty()) {
            shapes.put(field, jts.of(area));
        }
    }

    private static void checkAnchor(VenueMap map, List<MapProblem> problems) {
        double lat = map.anchor().latDegrees();
        if (Math.abs(lat) > VenueFrame.MAX_ANCHOR_LAT_DEGREES) {
            problems.add(new MapProblem(Kind.INVALID_FIELD, "anchor", String.format(Locale.ROOT,
                    "lies at latitude %.7f, at most %.0f north or south is taken", lat,
                    VenueFrame.MAX_ANCHOR_LAT_DEGREES)));
        }
        double height = map.anchorHeightMetres();
        if (!(height >= MIN_HEIGHT_METRES && height <= MAX_HEIGHT_METRES)) {
            problems.add(new MapProblem(Double.isFinite(height) ? Kind.INVALID_FIELD : Kind.NOT_FINITE,
                    "anchor_height_metres", "is " + height + ", -1000 to 10000 metres are taken"));
        }
    }

    private static void checkUnique(String field, Zone zone, @Nullable Integer earlier,
            List<MapProblem> problems) {
        if (earlier != null) {
            problems.add(new MapProblem(Kind.INVALID_FIELD, field,
                    "has the id '" + Text.shown(zone.zoneId()) + "' of zone[" + earlier + "]"));
        }
    }

    private static String field(int index, Zone zone) {
        return "zone[" + index + "] \"" + Text.shown(zone.name()) + "\"";
    }
}
