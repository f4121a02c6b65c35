package venuehunt.tile.map;

/** Bytes that are no {@link TileMap}; the message says what was found where. */
public final class TileMapFormatException extends Exception {
    private static final long serialVersionUID = 1;

    TileMapFormatException(String message) {
        super(message);
    }

    TileMapFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
