package venuehunt.uploader.twins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import venuehunt.uploader.ZipFiles;
import venuehunt.uploader.plan.Feature;

/** A plan as Google Earth saves it: a folder for each kind, a point for the label beside every polygon. */
final class KmlTwin {
    private KmlTwin() {
    }

    static Path write(List<Feature> features, Path folder) throws IOException {
        return Files.writeString(folder.resolve("twin.kml"), kml(features));
    }

    static Path writeKmz(List<Feature> features, Path folder) throws IOException {
        return ZipFiles.write(folder.resolve("twin.kmz"),
                Map.of("doc.kml", kml(features).getBytes(StandardCharsets.UTF_8), "files/icon.png", new byte[100]));
    }

    private static String kml(List<Feature> features) {
        StringBuilder kml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Twin</name>");
        for (Feature feature : features) {
            kml.append("<Folder><name>").append(escape(feature.kindWord())).append("</name><Placemark><name>")
                    .append(escape(feature.ref().name()))
                    .append("</name><MultiGeometry><Point><coordinates>1,2</coordinates></Point>");
            for (int i = 0; i < feature.area().getNumGeometries(); i++) {
                polygon(feature.area().getGeometryN(i), kml);
            }
            kml.append("</MultiGeometry></Placemark></Folder>\n");
        }
        return kml.append("</Document></kml>").toString();
    }

    private static void polygon(Geometry geometry, StringBuilder kml) {
        Polygon polygon = (Polygon) geometry;
        kml.append("<Polygon><outerBoundaryIs>");
        ring(polygon.getExteriorRing(), kml);
        kml.append("</outerBoundaryIs>");
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            kml.append("<innerBoundaryIs>");
            ring(polygon.getInteriorRingN(i), kml);
            kml.append("</innerBoundaryIs>");
        }
        kml.append("</Polygon>");
    }

    private static void ring(LinearRing ring, StringBuilder kml) {
        kml.append("<LinearRing><coordinates>\n");
        for (Coordinate position : ring.getCoordinates()) {
            kml.append(position.x).append(',').append(position.y).append(",0 \n");
        }
        kml.append("</coordinates></LinearRing>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
