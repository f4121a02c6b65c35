package venuehunt.uploader.hunt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Things by where they lie, which say what is around a place. They are kept in squares as wide as one looks, so that
 * all of it is in nine of them.
 */
public final class Surroundings<T> {
    private final double metres;
    private final Map<Square, List<T>> bySquare = new HashMap<>();

    private record Square(long east, long north) {}

    /**
     * @param metres
     *            how far one looks
     */
    public Surroundings(double metres) {
        this.metres = metres;
    }

    public void add(double eastMetres, double northMetres, T thing) {
        bySquare.computeIfAbsent(new Square(line(eastMetres), line(northMetres)), _ -> new ArrayList<>()).add(thing);
    }

    /** All that is nearer to a place than one looks, and some of what is not. */
    public Stream<T> around(double eastMetres, double northMetres) {
        Stream.Builder<List<T>> squares = Stream.builder();
        for (long east = line(eastMetres) - 1; east <= line(eastMetres) + 1; east++) {
            for (long north = line(northMetres) - 1; north <= line(northMetres) + 1; north++) {
                squares.add(bySquare.getOrDefault(new Square(east, north), List.of()));
            }
        }
        return squares.build().flatMap(List::stream);
    }

    private long line(double ordinate) {
        return (long) Math.floor(ordinate / metres);
    }
}
