package venuehunt.uploader.venues;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Saltwheel, a city of a week on a dry lake. The rule: nine ring streets, 60 m apart from 300 m to 780 m around the
 * fire, and twenty-five radials, 11.25° apart, run three quarters around; the open quarter looks north-west. A
 * decagonal fence of 1,050 m goes around it all.
 */
final class DesertCity {
    private static final double FROM_DEGREES = 0;
    private static final double TO_DEGREES = 270;
    private static final double RADIAL_STEP_DEGREES = 11.25;
    private static final double FIRST_RING_METRES = 300;
    private static final double LAST_RING_METRES = 780;
    private static final double RING_STEP_METRES = 60;
    private static final double STREET_METRES = 12;

    private DesertCity() {
    }

    static VenueDrawing draw() {
        VenueDrawing drawing = new VenueDrawing("Saltwheel", 40.9, -113.6);
        drawing.add("boundary", "Saltwheel", Shapes.regularPolygon(10, 1050));
        drawing.add("play", "Streets", streets());
        drawing.add("play", "The Open Salt", Shapes.ring(110, 288));
        drawing.add("no-go", "The Burn", Shapes.disc(Shapes.at(0, 0), 70));
        drawing.add("staff", "Fire Crew",
                Shapes.disc(Shapes.at(0, 0), 100).difference(Shapes.disc(Shapes.at(0, 0), 70)));
        drawing.add("stage", "Mirage Stage", Shapes.disc(Shapes.at(315, 420), 60));
        drawing.add("backstage", "Mirage Backstage", Shapes.disc(Shapes.at(315, 500), 18));
        drawing.add("staff", "Works Yard", Shapes.sector(830, 920, 130, 142));
        drawing.add("hazard", "Generator Row", Shapes.sector(820, 840, 200, 215));
        plazas(drawing);
        camps(drawing);
        return drawing;
    }

    private static Geometry streets() {
        List<Geometry> streets = new ArrayList<>();
        for (double ring = FIRST_RING_METRES; ring <= LAST_RING_METRES; ring += RING_STEP_METRES) {
            streets.add(Shapes.sector(ring - STREET_METRES / 2, ring + STREET_METRES / 2, FROM_DEGREES, TO_DEGREES));
        }
        for (double bearing = FROM_DEGREES; bearing <= TO_DEGREES; bearing += RADIAL_STEP_DEGREES) {
            var inner = Shapes.at(bearing, FIRST_RING_METRES - STREET_METRES / 2);
            var outer = Shapes.at(bearing, LAST_RING_METRES + STREET_METRES / 2);
            streets.add(Shapes.strip(STREET_METRES, inner.x, inner.y, outer.x, outer.y));
        }
        return UnaryUnionOp.union(streets);
    }

    /** One on the third ring at every fourth radial. */
    private static void plazas(VenueDrawing drawing) {
        String[] names = {"Brine", "Lantern", "Kestrel", "Copper", "Halite", "Windmill", "Cistern"};
        for (int i = 0; i < names.length; i++) {
            drawing.add("plaza", names[i] + " Plaza", Shapes.disc(Shapes.at(i * 4 * RADIAL_STEP_DEGREES,
                    FIRST_RING_METRES + 2 * RING_STEP_METRES), 26));
        }
    }

    /** Blocks between the fifth and the sixth ring, two sectors each, a street's half width inside. */
    private static void camps(VenueDrawing drawing) {
        double inner = FIRST_RING_METRES + 4 * RING_STEP_METRES + STREET_METRES / 2;
        for (int i = 0; i < 12; i++) {
            double from = i * 2 * RADIAL_STEP_DEGREES + 1.5;
            drawing.add("camp", "Camp " + (char) ('A' + i),
                    Shapes.sector(inner, inner + RING_STEP_METRES - STREET_METRES, from,
                            from + RADIAL_STEP_DEGREES - 3));
        }
    }
}
