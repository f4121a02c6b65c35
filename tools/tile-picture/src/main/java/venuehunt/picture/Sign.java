package venuehunt.picture;

import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/**
 * What is to be seen in a picture of a map, in the order of its legend. Where zones overlap, the later one shows: what
 * forbids play hides what allows it.
 *
 * <p>
 * The colours of zones are of Paul Tol's qualitative scheme "light", made for areas that people with any of the usual
 * colour blindnesses must tell apart; of its nine these five, which stay furthest apart for them beside the two greys.
 */
public enum Sign {
    /** Beyond the boundary, in no zone. */
    OUTSIDE("outside", 0xFAFAF7),
    /** In no zone, where that means that nobody plays. */
    UNUSED("inside, not played on", 0xE2E1DC),
    /** In a play zone, or anywhere in a map that has none. */
    PLAY("played on", 0x44BB99),
    /** {@link Hatch}ed over the colour of another zone. */
    PLAY_TOO("played on too", 0xFAFAF7),
    /** The curator's own word. */
    OTHER("other zone", 0xEEDD88),
    /** A stage and its audience. */
    STAGE("stage", 0x77AADD),
    /** Nobody plays here. */
    STAFF("staff", 0xAAAA00),
    /** Nobody plays here. */
    NO_GO("no-go", 0xEE8866),
    /** In the legend by one of its colours. */
    BEYOND("zone beyond the boundary", faded(0xEE8866)),
    /** Drawn by {@link AnchorMark}. */
    ANCHOR("anchor", 0xFAFAF7);

    public final String words;
    /** 0xRRGGBB. */
    public final int rgb;

    Sign(String words, int rgb) {
        this.words = words;
        this.rgb = rgb;
    }

    /** The one whose colour a tile has. */
    static Sign of(TileMap map, int tile) {
        Sign shown = OUTSIDE;
        if (map.inside(tile)) {
            shown = map.playable(tile) ? PLAY : UNUSED;
        }
        for (TileZone zone : map.zonesAt(tile)) {
            Sign other = of(zone.kind());
            shown = other.compareTo(shown) > 0 ? other : shown;
        }
        return shown;
    }

    private static Sign of(ZoneKind kind) {
        return switch (kind) {
            case PLAY -> PLAY;
            case NO_GO -> NO_GO;
            case STAGE -> STAGE;
            case STAFF -> STAFF;
            case OTHER -> OTHER;
        };
    }

    /** A zone's colour beyond the boundary: pale, but not gone. */
    public static int faded(int rgb) {
        ColourMix mix = new ColourMix();
        mix.add(rgb);
        mix.add(0xFFFFFF);
        mix.add(0xFFFFFF);
        return mix.mean();
    }
}
