/** KML, and KMZ, which is KML in a zip. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.format.kml;
