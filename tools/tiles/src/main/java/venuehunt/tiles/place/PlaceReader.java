package venuehunt.tiles.place;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import venuehunt.cell.Cells;
import venuehunt.tile.LatLng;
import venuehunt.tile.Tile;

/** Reads places as people and files write them. */
public final class PlaceReader {
    private static final int MAX_CHARACTERS = 40;
    /** Java would also take 0x1p3, 1d and NaN. */
    private static final Pattern DEGREES = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern METRES = Pattern.compile("[+-]?\\d{1,6}");

    private final Places places;
    private final Cells cells;

    public PlaceReader(Places places, Cells cells) {
        this.places = places;
        this.cells = cells;
    }

    /** A position of decimal degrees, e.g. "60.1" and "-24.93". */
    public Place position(String lat, String lng) throws UnsoundInputException {
        return places.ofPosition(latLng(degrees("latitude", lat), degrees("longitude", lng)));
    }

    /** A tile as on a command line: "-12,7" is {@link #tile(String, String)} of both. */
    public Place tile(String eastNorth) throws UnsoundInputException {
        int comma = eastNorth.indexOf(',');
        if (comma < 0) {
            throw new UnsoundInputException("the tile \"" + eastNorth + "\" is no EAST,NORTH such as -12,7");
        }
        return tile(eastNorth.substring(0, comma), eastNorth.substring(comma + 1));
    }

    /** A tile by its south-west corner in whole metres, e.g. "-12" and "7". */
    public Place tile(String east, String north) throws UnsoundInputException {
        return places.ofTile(pack(metres("east", east), metres("north", north)));
    }

    /** The centre of a cell in hexadecimal, e.g. "8f11269a6d1b0c3". */
    public Place cell(String hex) throws UnsoundInputException {
        return places.ofCell(parse(hex));
    }

    /** Every tile whose centre lies in a cell in hexadecimal. */
    public void tilesOf(String hex, Consumer<Place> taker) throws UnsoundInputException {
        long cell = parse(hex);
        try {
            places.tilesOf(cell, taker);
        } catch (IllegalArgumentException tooLarge) {
            throw unsound(tooLarge);
        }
    }

    private long parse(String hex) throws UnsoundInputException {
        String bare = stripped("cell", "an H3 cell in hexadecimal, e.g. 8f11269a6d1b0c3", hex);
        try {
            return cells.parse(bare);
        } catch (IllegalArgumentException wrong) {
            throw unsound(wrong);
        }
    }

    private static LatLng latLng(double latDegrees, double lngDegrees) throws UnsoundInputException {
        try {
            return new LatLng(latDegrees, lngDegrees);
        } catch (IllegalArgumentException wrong) {
            throw unsound(wrong);
        }
    }

    private static int pack(int east, int north) throws UnsoundInputException {
        try {
            return Tile.pack(east, north);
        } catch (IllegalArgumentException wrong) {
            throw unsound(wrong);
        }
    }

    private static double degrees(String what, String text) throws UnsoundInputException {
        String expected = "decimal degrees such as 60.1699";
        String bare = stripped(what, expected, text);
        if (!DEGREES.matcher(bare).matches()) {
            throw new UnsoundInputException("the " + what + " \"" + bare + "\" is no number; expected " + expected);
        }
        return Double.parseDouble(bare);
    }

    private static int metres(String what, String text) throws UnsoundInputException {
        String expected = "whole metres such as -12";
        String bare = stripped("tile's " + what, expected, text);
        if (!METRES.matcher(bare).matches()) {
            throw new UnsoundInputException(
                    "the tile's " + what + " \"" + bare + "\" is no whole number; expected " + expected);
        }
        return Integer.parseInt(bare);
    }

    private static String stripped(String what, String expected, String text) throws UnsoundInputException {
        String bare = text.strip();
        if (bare.isEmpty()) {
            throw new UnsoundInputException("the " + what + " is empty; expected " + expected);
        }
        if (bare.length() > MAX_CHARACTERS) {
            throw new UnsoundInputException(
                    "the " + what + " has " + bare.length() + " characters; expected " + expected);
        }
        return bare;
    }

    private static UnsoundInputException unsound(IllegalArgumentException wrong) {
        return new UnsoundInputException(String.valueOf(wrong.getMessage()));
    }
}
