package venuehunt.uploader.format.kml;

import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.UnreadableFileException;

/** One reading of a KML file, placemark by placemark. */
final class KmlDocument {
    private final XmlCursor cursor;
    private final LayerBuilder layer = new LayerBuilder();
    private boolean linkSeen;
    private int placemarkCount;

    KmlDocument(XmlCursor cursor) {
        this.cursor = cursor;
    }

    Layer read(String name) throws UnreadableFileException {
        cursor.forEachChild(root -> {
            if (!root.equals("kml")) {
                throw new UnreadableFileException("this is XML but no KML; save the plan as KML or GeoJSON");
            }
            cursor.forEachChild(element -> content(element, ""));
        });
        if (placemarkCount == 0 && linkSeen) {
            throw new UnreadableFileException("it only links to a map elsewhere, which is not fetched; open it in the "
                    + "program it was made with and save the map itself");
        }
        if (linkSeen) {
            layer.warn("it also links to a map elsewhere, which is not fetched: what is drawn there is left out");
        }
        return layer.build(name, "");
    }

    private void folder(String outerName) throws UnreadableFileException {
        String[] name = {outerName};
        cursor.forEachChild(element -> {
            if (element.equals("name")) {
                name[0] = folderName(outerName);
            } else {
                content(element, name[0]);
            }
        });
    }

    private void content(String element, String folder) throws UnreadableFileException {
        switch (element) {
            // The name of a document is the name of the map and says nothing of what is drawn.
            case "Document" -> cursor.forEachChild(inner -> content(inner, folder));
            case "Folder" -> folder(folder);
            case "Placemark" -> placemark(folder);
            case "NetworkLink" -> linkSeen = true;
            default -> {
                // Styles, views, pictures: nothing of the plan.
            }
        }
    }

    private String folderName(String before) throws UnreadableFileException {
        String name = cursor.text(XmlCursor.MAX_TEXT_CHARACTERS);
        return name.isEmpty() ? before : name;
    }

    private void placemark(String folder) throws UnreadableFileException {
        placemarkCount++;
        KmlPlacemark placemark = new KmlPlacemark(cursor, layer.rings());
        placemark.read();
        layer.add(placemark.attributes(folder), placemark.geometry());
    }
}
