package venuehunt.uploader.venues;

import org.locationtech.jts.geom.Geometry;

/** Coral Bay Stage: a promenade around a round bay with a stage afloat in it. */
final class BayStage {
    private BayStage() {
    }

    static VenueDrawing draw() {
        Geometry bay = Shapes.disc(Shapes.at(0, 0), 210);
        Geometry floatingStage = Shapes.polygon(-45, -60, 45, -60, 45, 0, -45, 0);
        Geometry jetty = Shapes.strip(12, 0, -220, 0, -60);
        VenueDrawing drawing = new VenueDrawing("Coral Bay Stage", 1.05, 106.5);
        drawing.add("boundary", "Coral Bay Stage",
                Shapes.polygon(-470, -380, 470, -380, 520, 120, 260, 400, -300, 400, -520, 60));
        drawing.add("play", "Promenade", Shapes.ring(222, 262));
        drawing.add("play", "Palm Lawn", Shapes.polygon(-420, -120, -290, -180, -275, 60, -400, 100));
        drawing.add("play", "Pandan Gardens", Shapes.polygon(290, -200, 430, -240, 450, 80, 300, 110));
        drawing.add("play", "Event Plaza", Shapes.rectangle(-130, -360, 130, -275));
        drawing.add("no-go", "The Bay", bay.difference(floatingStage).difference(jetty));
        drawing.add("stage", "Floating Stage", floatingStage);
        drawing.add("staff", "Stage Jetty", jetty);
        drawing.add("backstage", "Artist Village", Shapes.rectangle(150, -360, 280, -290));
        drawing.add("grandstand", "Grandstand", Shapes.sector(268, 330, 330, 390));
        drawing.add("food", "Hawker Row", Shapes.strip(24, -250, 300, -60, 350));
        drawing.add("hazard", "Pump House", Shapes.rectangle(330, -60, 350, -35));
        return drawing;
    }
}
