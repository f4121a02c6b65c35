package venuehunt.uploader.read;

import java.util.List;
import org.geotools.data.simple.SimpleFeatureCollection;
import venuehunt.uploader.plan.Finding;

/**
 * What a format yields: the polygons of a file in the file's own coordinates.
 *
 * @param crsName
 *            the coordinate system that the file names; empty for none
 * @param findings
 *            about features that are not among these
 */
record Layer(SimpleFeatureCollection features, String crsName, List<Finding> findings) {}
