package venuehunt.uploader.format;

import java.util.List;

/**
 * What a format yields: the features of one layer of a file in the file's own coordinates, longitude or easting first.
 *
 * @param name
 *            as the file calls the layer; empty for the one layer of a format that has no more
 * @param crs
 *            the coordinate system that the file names, by a name or as well-known text; empty for none
 * @param warnings
 *            sentences about what of it is not among these
 */
public record Layer(String name, String crs, List<RawFeature> features, List<String> warnings) {}
