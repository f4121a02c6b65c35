package venuehunt.uploader.format;

import java.util.Map;

/**
 * A feature as the file has it.
 *
 * @param number
 *            its place in the layer, counted from 1
 * @param id
 *            empty for none
 * @param attributes
 *            text of every attribute that is a single value, by its name
 */
public record RawFeature(int number, String id, Map<String, String> attributes, GeometryReading geometry) {}
