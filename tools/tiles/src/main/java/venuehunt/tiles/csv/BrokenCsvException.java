package venuehunt.tiles.csv;

/** From here on a file cannot be read. The message is a sentence for whoever made it. */
final class BrokenCsvException extends Exception {
    BrokenCsvException(String sentence) {
        super(sentence);
    }
}
