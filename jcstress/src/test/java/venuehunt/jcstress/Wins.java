package venuehunt.jcstress;

import java.util.UUID;
import venuehunt.runtime.hunt.Award;

/** An award to be told of. */
final class Wins {
    static final String ANN = "ann";

    private Wins() {
    }

    /** Each time another object, as by another message. */
    static Award ofAnn() {
        return new Award(new UUID(0, 1), ANN, 7, 1, 1, 10, 0, false);
    }
}
