package venuehunt.uploader.read;

/**
 * What the curator says about a file, which goes before what the file says itself.
 *
 * @param crs
 *            the coordinate system, e.g. EPSG:3067; empty for the file's own
 */
public record Declared(String crs) {
    public static final Declared NOTHING = new Declared("");
}
