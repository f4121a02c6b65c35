package venuehunt.runtime.hunt;

/** Metres above a reference; without the reference a treasure stands tens of metres off. */
public record Altitude(double metres, Reference reference) {
    public static final Altitude ON_THE_GROUND = new Altitude(0, Reference.GROUND);

    /** What the metres are measured from. */
    public enum Reference {
        ELLIPSOID, GROUND, SEA_LEVEL
    }

    public Altitude {
        if (!(metres >= -1_000 && metres <= 10_000)) {
            throw new IllegalArgumentException("altitude is " + metres + " m, must be -1000 to 10000 m");
        }
    }
}
