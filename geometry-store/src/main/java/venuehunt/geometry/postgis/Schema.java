package venuehunt.geometry.postgis;

/** Where the migrations of the database are. */
public final class Schema {
    /** A folder of the class path. */
    public static final String MIGRATIONS = "venuehunt/geometry/migrations";

    private Schema() {
    }
}
