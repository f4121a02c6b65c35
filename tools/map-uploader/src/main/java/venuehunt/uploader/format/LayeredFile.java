package venuehunt.uploader.format;

import java.util.List;

/** A file of one of the formats. */
public interface LayeredFile {
    /** E.g. "GeoJSON". */
    String format();

    /** At least one. */
    List<String> layerNames() throws UnreadableFileException;

    /**
     * Reads a layer within the limits.
     *
     * @param name
     *            one of {@link #layerNames}
     */
    Layer read(String name) throws UnreadableFileException;
}
