package venuehunt.uploader.format.kml;

import java.util.LinkedHashMap;
import java.util.Map;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.format.UnreadableFileException;

/** What a placemark says of itself: its name, its extended data in both of their forms, its shape. */
final class KmlPlacemark {
    private final XmlCursor cursor;
    private final KmlGeometry geometry;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    KmlPlacemark(XmlCursor cursor, Rings rings) {
        this.cursor = cursor;
        this.geometry = new KmlGeometry(cursor, rings);
    }

    void read() throws UnreadableFileException {
        cursor.forEachChild(element -> {
            switch (element) {
                case "name" -> put("name", text());
                case "ExtendedData" -> cursor.forEachChild(this::extendedData);
                default -> geometry.read(element);
            }
        });
    }

    private void extendedData(String element) throws UnreadableFileException {
        String name = cursor.attribute("name");
        switch (element) {
            case "Data" -> cursor.forEachChild(part -> {
                if (part.equals("value")) {
                    put(name, text());
                }
            });
            case "SchemaData" -> cursor.forEachChild(part -> {
                if (part.equals("SimpleData")) {
                    put(cursor.attribute("name"), text());
                }
            });
            default -> {
                // Of another name space, and nobody knows what.
            }
        }
    }

    private String text() throws UnreadableFileException {
        return cursor.text(XmlCursor.MAX_TEXT_CHARACTERS);
    }

    /** The placemark's own name comes first and stays. */
    private void put(String name, String value) {
        attributes.merge(name, value, (first, second) -> first.isEmpty() ? second : first);
    }

    Map<String, String> attributes(String folder) {
        put("folder", folder);
        return attributes;
    }

    GeometryReading geometry() {
        return geometry.reading();
    }
}
