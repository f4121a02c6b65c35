package venuehunt.uploader.venues;

import org.locationtech.jts.geom.Geometry;

/** Dateline Island: a field that the 180th meridian runs through, with zones on both sides and across. */
final class IslandField {
    private IslandField() {
    }

    static VenueDrawing draw() {
        Geometry lagoon = Shapes.move(Shapes.regularPolygon(9, 70), 60, 40);
        VenueDrawing drawing = new VenueDrawing("Dateline Island", -25.0, 180.0);
        drawing.add("boundary", "Dateline Island",
                Shapes.polygon(-420, -260, -120, -380, 300, -340, 460, -60, 360, 280, 40, 400, -320, 300, -480, 20));
        drawing.add("play", "Meridian Field",
                Shapes.polygon(-260, -180, 220, -220, 300, 180, -240, 220).difference(lagoon));
        drawing.add("play", "Yesterday Beach", Shapes.polygon(310, -140, 400, -60, 340, 160, 310, 160));
        drawing.add("play", "Tomorrow Beach", Shapes.polygon(-420, -120, -290, -180, -280, 160, -400, 60));
        drawing.add("no-go", "Twin Lagoon", lagoon);
        drawing.add("stage", "Dateline Stage", Shapes.rectangle(-30, -290, 40, -240));
        drawing.add("backstage", "Behind the Dateline", Shapes.rectangle(-30, -316, 40, -294));
        drawing.add("staff", "Boat Landing", Shapes.polygon(-200, -300, -120, -330, -110, -270, -190, -250));
        drawing.add("camp", "West Camp", Shapes.polygon(-240, 230, -60, 240, -60, 330, -220, 280));
        drawing.add("camp", "East Camp", Shapes.polygon(60, 240, 260, 210, 240, 290, 60, 340));
        return drawing;
    }
}
