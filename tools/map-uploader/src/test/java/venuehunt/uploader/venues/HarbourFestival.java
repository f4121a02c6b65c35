package venuehunt.uploader.venues;

import org.locationtech.jts.geom.Geometry;

/** Lyhtysatama – Lykthamnen: quays around two basins; one basin is a hole of the site, the other a zone of water. */
final class HarbourFestival {
    private HarbourFestival() {
    }

    static VenueDrawing draw() {
        Geometry eastBasin = Shapes.polygon(140, -220, 300, -220, 300, 60, 220, 110, 140, 60);
        Geometry westBasin = Shapes.polygon(-320, -240, -180, -240, -150, 40, -300, 20);
        Geometry pond = Shapes.disc(Shapes.at(0, 0), 24);
        Geometry park = Shapes.polygon(-110, 190, 120, 190, 150, 390, -60, 430, -130, 330)
                .difference(Shapes.move(pond, 20, 290))
                .difference(Shapes.move(Shapes.disc(Shapes.at(0, 0), 12), -60, 330));
        VenueDrawing drawing = new VenueDrawing("Lyhtysatama – Lykthamnen", 60.0, 26.2);
        drawing.add("boundary", "Lyhtysatama – Lykthamnen", Shapes
                .polygon(-420, -300, 420, -300, 460, 80, 380, 330, 160, 450, -140, 470, -400, 300, -450, 20)
                .difference(eastBasin));
        drawing.add("play", "Köysitori", Shapes.polygon(-110, -60, 110, -60, 110, 120, -110, 120));
        drawing.add("play", "Merilyhdyn laituri", Shapes.strip(44, -120, -270, 120, -270, 330, -270, 350, 40));
        drawing.add("play", "Sjöstjärnans kaj", Shapes.strip(40, -360, -260, -350, 30, -240, 90, -130, 90));
        drawing.add("play", "Tähtipuisto – Stjärnparken", park);
        drawing.add("vesi", "Tähtilampi", Shapes.move(pond, 20, 290));
        drawing.add("water", "Länsiallas – Västra bassängen", westBasin);
        drawing.add("hazard", "Nosturirata", Shapes.strip(14, -90, -230, 90, -230));
        drawing.add("stage", "Hylkeenpään lava", Shapes.polygon(-70, -200, 70, -200, 50, -130, -50, -130));
        drawing.add("backstage", "Lavan takapiha", Shapes.rectangle(-70, -222, 70, -204));
        drawing.add("crew", "Satamavahti", Shapes.rectangle(-300, 150, -240, 210));
        drawing.add("market", "Silakkatori", Shapes.rectangle(-40, 125, 100, 180));
        drawing.add("market", "Ålandstorget", Shapes.rectangle(160, 190, 260, 260));
        drawing.add("first-aid", "Ensiapu – Första hjälpen", Shapes.rectangle(-180, 220, -150, 250));
        drawing.add("toilets", "Käymälät", Shapes.rectangle(200, 300, 230, 312));
        drawing.add("toilets", "Käymälät", Shapes.rectangle(-330, 200, -318, 230));
        return drawing;
    }
}
