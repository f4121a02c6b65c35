package venuehunt.geometry.intake;

/** How large a map may be. */
public final class MapLimits {
    public static final int MAX_ZONES = 5_000;
    public static final int MAX_VERTICES = 200_000;
    public static final int MAX_VERTICES_PER_AREA = 20_000;
    /** Of all messages of an upload together. */
    public static final long MAX_UPLOAD_BYTES = 64L << 20;

    static final int MAX_TEXT_CHARACTERS = 80;
    static final int MAX_SOURCE_CHARACTERS = 200;
    static final double MAX_ACROSS_METRES = 20_000;
    /** How far the extent of a zone may reach past that of the boundary: fences are drawn carelessly. */
    static final double MARGIN_METRES = 500;

    private MapLimits() {
    }
}
