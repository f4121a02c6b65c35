package venuehunt.demo.golden;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A golden JSON file read as venue-data/README.md says, with nothing of ours: what a stranger would write. */
final class JsonTileMap {
    record Ground(boolean inside, boolean playable, List<Integer> zones) {}

    private final List<Ground> zoneSets = new ArrayList<>();
    private final int minEast;
    private final int minNorth;
    private final int[][] numbers;

    JsonTileMap(JsonNode json) {
        for (JsonNode set : json.get("zoneSets")) {
            List<Integer> zones = new ArrayList<>();
            set.get("zones").forEach(zone -> zones.add(zone.intValue()));
            zoneSets.add(new Ground(set.get("inside").booleanValue(), set.get("playable").booleanValue(), zones));
        }
        JsonNode bounds = json.get("bounds");
        minEast = bounds.get("minEast").intValue();
        minNorth = bounds.get("minNorth").intValue();
        numbers = new int[bounds.get("maxNorth").intValue() - minNorth
                + 1][bounds.get("maxEast").intValue() - minEast + 1];
        json.get("rows").forEach(this::readRow);
    }

    private void readRow(JsonNode row) {
        int[] tiles = numbers[row.get("north").intValue() - minNorth];
        int east = row.get("east").intValue() - minEast;
        for (JsonNode run : row.get("runs")) {
            int end = east + run.get(0).intValue();
            while (east < end) {
                tiles[east++] = run.get(1).intValue();
            }
        }
    }

    List<Ground> zoneSets() {
        return zoneSets;
    }

    Ground at(int east, int north) {
        int row = north - minNorth;
        int column = east - minEast;
        boolean known = row >= 0 && row < numbers.length && column >= 0 && column < numbers[row].length;
        return zoneSets.get(known ? numbers[row][column] : 0);
    }
}
