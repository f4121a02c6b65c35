package venuehunt.uploader.read;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as the file has it.
 *
 * @param id
 *            empty for none
 * @param attributes
 *            text of every attribute that is a single value, by its name
 */
record RawFeature(int number, String id, Map<String, String> attributes, Geometry geometry) {}
