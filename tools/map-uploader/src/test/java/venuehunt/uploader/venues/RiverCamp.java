package venuehunt.uploader.venues;

import org.locationtech.jts.geom.Geometry;

/** Heron Bend: meadows on both banks of a river that only the bridges cross. */
final class RiverCamp {
    private RiverCamp() {
    }

    static VenueDrawing draw() {
        Geometry boundary = Shapes.polygon(-620, -520, 600, -560, 680, 100, 540, 560, -520, 600, -700, 80);
        double[] course = {-900, -300, -520, -180, -300, 60, -40, 120, 160, -40, 380, -60, 560, 140, 900, 200};
        Geometry river = Shapes.strip(70, course).intersection(boundary);
        Geometry bridges = Shapes.strip(10, -60, 60, -30, 180).union(Shapes.strip(10, 380, -130, 390, 20));
        Geometry banks = Shapes.strip(110, course).intersection(boundary);
        VenueDrawing drawing = new VenueDrawing("Heron Bend", -35.0, 125.0);
        drawing.add("boundary", "Heron Bend", boundary);
        drawing.add("play", "South Meadow",
                Shapes.polygon(-420, -420, 420, -460, 300, -160, -260, -80).difference(banks));
        drawing.add("play", "North Meadow",
                Shapes.polygon(-460, 500, 440, 470, 420, 240, 60, 160, -240, 200, -480, 160).difference(banks));
        drawing.add("play", "Bridges", bridges);
        drawing.add("water", "Heron River", river.difference(bridges));
        drawing.add("stage", "Redgum Stage", Shapes.polygon(-60, -340, 60, -340, 40, -290, -40, -290));
        drawing.add("stage", "Paperbark Stage", Shapes.disc(Shapes.at(350, 400), 28));
        drawing.add("backstage", "Redgum Backstage", Shapes.rectangle(-60, -372, 60, -344));
        drawing.add("crew", "Crew Camp", Shapes.polygon(-560, -420, -450, -430, -440, -320, -560, -300));
        drawing.add("camping", "Quiet Camp", Shapes.polygon(460, 200, 580, 220, 500, 480, 450, 460));
        drawing.add("camping", "Family Camp", Shapes.polygon(440, -480, 560, -480, 600, -140, 450, -160));
        drawing.add("parking", "Car Park", Shapes.polygon(-620, 160, -500, 160, -480, 520, -540, 520));
        drawing.add("exclusion", "Snake Gully", Shapes.strip(20, -200, -180, -120, -260, -140, -330));
        drawing.add("first-aid", "First Aid", Shapes.rectangle(80, -300, 110, -280));
        return drawing;
    }
}
