package venuehunt.geometry.venue;

import java.util.ArrayList;
import java.util.List;

/** A shell and the holes in it. */
public record Polygon(Ring shell, List<Ring> holes) {
    public Polygon {
        holes = List.copyOf(holes);
    }

    /** The shell first. */
    public List<Ring> rings() {
        List<Ring> rings = new ArrayList<>(1 + holes.size());
        rings.add(shell);
        rings.addAll(holes);
        return rings;
    }
}
