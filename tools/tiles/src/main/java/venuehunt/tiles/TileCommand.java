package venuehunt.tiles;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.cell.Cells;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.service.rpc.ServerAddressConverter;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileMapFormatException;
import venuehunt.tiles.csv.CsvConversion;
import venuehunt.tiles.csv.PlaceTable;
import venuehunt.tiles.place.PlaceReader;
import venuehunt.tiles.place.Places;
import venuehunt.tiles.place.UnsoundInputException;
import venuehunt.tiles.venue.GoldenMaps;
import venuehunt.tiles.venue.TileMapSource;

@Command(name = "tile", mixinStandardHelpOptions = true, sortOptions = false, customSynopsis = {
        "tile LAT LNG --venue NAME [OPTION]...", "       tile --h3 CELL... --venue NAME [--tiles] [OPTION]...",
        "       tile --tile EAST,NORTH... --venue NAME [OPTION]...",
        "       tile --cover --resolution N --venue NAME [OPTION]...",
        "       tile --venue NAME [OPTION]... < positions.csv", ""}, version = "venuehunt tile 0.1.0", description = {
                "Says where a place of a venue is: latitude and longitude, metres, 1 m tile, zones, H3 cell. With neither a "
                        + "position nor --h3, --tile or --cover, places are read from standard input, any number of them.",
                "",
                "Input is CSV in UTF-8 with a header line. A place is found by the columns lat and lng (or latitude, lat_degrees; "
                        + "lon, long, longitude, lng_degrees), else tile_east and tile_north, else h3 (or cell). All other columns stand "
                        + "unchanged in front of the answer's, but those that are called as one of the answer's are replaced by it.",
                "",
                "The answer is CSV: lat_degrees, lng_degrees, east_metres and north_metres of the venue's anchor, tile_east, "
                        + "tile_north, inside (the boundary), playable, zones (ids joined by ';', unusual characters percent-encoded) "
                        + "and h3. A tile and a cell stand for their centre. More than 32 km from the anchor there are no tiles: "
                        + "metres and tile are empty.",
                "",
                "A line that is not sound is told of on standard error and left out."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                        "0:done, everything was sound", "1:some input was refused, or a server refused",
                        "2:the command was not understood"}, footer = {"", "Examples:",
                                "  tile 60.001808 26.2015835 --venue harbour-festival",
                                "  tile --tile -12,7 --venue river-camp",
                                "  tile --h3 8d1135b3568c77f --tiles --venue harbour-festival",
                                "  tile --cover --resolution 9 --venue harbour-festival",
                                "  tile --venue river-camp --resolution 12 < positions.csv > places.csv",
                                "  tile --venue my-field --store 127.0.0.1:7071 --token-file node.token < positions.csv"})
final class TileCommand implements Callable<Integer> {
    private final Reader in;
    private final Writer out;

    @Parameters(paramLabel = "LAT LNG", arity = "0..*", hideParamSyntax = true, description = "A position in decimal degrees.")
    private List<String> position = List.of();

    @Option(names = "--h3", paramLabel = "CELL", arity = "1..*", description = "H3 cells in hexadecimal, of any resolution.")
    private List<String> cells = List.of();

    @Option(names = "--tiles", description = "With --h3: list every tile whose centre lies in the cell.")
    private boolean everyTile;

    @Option(names = "--tile", paramLabel = "EAST,NORTH", arity = "1..*", description = "Tiles by their south-west corner: metres east and north of the anchor.")
    private List<String> tiles = List.of();

    @Option(names = "--cover", description = "The cells that cover the venue: every position within its boundary lies in one of them.")
    private boolean cover;

    @Option(names = "--venue", required = true, paramLabel = "NAME", description = "The venue: one of venue-data/venues or, with --store, any that the store has.")
    private String venueId = "";

    @Option(names = "--resolution", paramLabel = "N", defaultValue = "15", description = "Of the cells in the answer, 0 (continents) to 15 (1 m). A cell that is asked for stays itself. Default: ${DEFAULT-VALUE}.")
    private int resolution;

    @Option(names = "--store", paramLabel = "HOST:PORT", converter = ServerAddressConverter.class, description = "Take the venue's live map from this geometry store. Default: the map that comes with the project.")
    private @Nullable ServerAddress store;

    @Mixin
    private CallerTokenOptions token = new CallerTokenOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TileCommand(Reader in, Writer out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, TileMapFormatException {
        checkPosition();
        if (everyTile && cells.isEmpty()) {
            throw misuse("--tiles lists the tiles of a cell: say which with --h3 CELL");
        }
        if (resolution < 0 || resolution > Cells.MAX_RESOLUTION) {
            throw misuse("--resolution " + resolution + ", expected 0 to " + Cells.MAX_RESOLUTION);
        }
        if (cover && resolution > Cells.MAX_COVER_RESOLUTION) {
            throw misuse("--cover lists cells of --resolution 0 to " + Cells.MAX_COVER_RESOLUTION);
        }
        Cells grid = new Cells();
        Places places = new Places(map(), grid, resolution);
        PlaceReader reader = new PlaceReader(places, grid);
        Complaints complaints = new Complaints(spec.commandLine().getErr());
        if (position.isEmpty() && cells.isEmpty() && tiles.isEmpty() && !cover) {
            new CsvConversion(reader, (line, sentence) -> complaints.tell("line " + line, sentence)).convert(in, out);
        } else {
            answer(reader, places, complaints);
        }
        out.flush();
        return complaints.none() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void answer(PlaceReader reader, Places places, Complaints complaints) {
        try (PlaceTable table = new PlaceTable(out, List.of())) {
            if (!position.isEmpty()) {
                attempt(complaints, () -> table.add(List.of(), reader.position(position.get(0), position.get(1))));
            }
            for (String cell : cells) {
                attempt(complaints, () -> {
                    if (everyTile) {
                        reader.tilesOf(cell, place -> table.add(List.of(), place));
                    } else {
                        table.add(List.of(), reader.cell(cell));
                    }
                });
            }
            for (String tile : tiles) {
                attempt(complaints, () -> table.add(List.of(), reader.tile(tile)));
            }
            if (cover) {
                places.cover(place -> table.add(List.of(), place));
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws UnsoundInputException;
    }

    private static void attempt(Complaints complaints, Step step) {
        try {
            step.run();
        } catch (UnsoundInputException refused) {
            complaints.tell("tile", refused.getMessage());
        }
    }

    /** Options that nobody knows arrive here as well, because "-35.0" is no option. */
    private void checkPosition() {
        for (String word : position) {
            if (word.matches("-[^\\d.].*")) {
                throw misuse("there is no option " + word);
            }
        }
        if (position.size() != 0 && position.size() != 2) {
            throw misuse("a position is two numbers, LAT LNG; here are " + position.size() + ": "
                    + String.join(" ", position));
        }
    }

    private TileMap map() throws IOException, TileMapFormatException {
        if (!venueId.matches("[a-z0-9-]{1,63}")) {
            throw misuse("venue \"" + venueId + "\", expected 1 to 63 characters of a-z, 0-9 and '-'");
        }
        if (store != null) {
            return new TileMapSource(store, new BearerToken(token.token())).live(venueId);
        }
        return new GoldenMaps().find(venueId).orElseThrow(() -> misuse("no venue \"" + venueId
                + "\" comes with the project (those in venue-data/venues do); for one of your own say which store has it,"
                + " with --store HOST:PORT --token-file FILE"));
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
