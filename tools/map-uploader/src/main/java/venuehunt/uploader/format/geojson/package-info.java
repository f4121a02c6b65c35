/** GeoJSON. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.format.geojson;
