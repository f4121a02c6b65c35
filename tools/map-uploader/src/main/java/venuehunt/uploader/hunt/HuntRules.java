package venuehunt.uploader.hunt;

import org.jspecify.annotations.Nullable;

/**
 * The rules of a hunt; what is not given is the runtime's default.
 *
 * @param reachMetres
 *            1 to 50
 * @param sightMetres
 *            reach to 60
 * @param maxShown
 *            1 to 50
 */
record HuntRules(@Nullable Double reachMetres, @Nullable Double sightMetres, @Nullable Integer maxShown) {
    static final HuntRules DEFAULTS = new HuntRules(null, null, null);

    HuntRules {
        check("reachMetres", reachMetres, 1, 50);
        check("sightMetres", sightMetres, reachMetres == null ? 1 : reachMetres, 60);
        check("maxShown", maxShown == null ? null : maxShown.doubleValue(), 1, 50);
    }

    private static void check(String rule, @Nullable Double value, double least, double most) {
        if (value != null && !(value >= least && value <= most)) {
            throw new IllegalArgumentException(rule + " is " + value + ", expected " + least + " to " + most);
        }
    }
}
