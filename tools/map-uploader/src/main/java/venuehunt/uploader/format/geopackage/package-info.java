/** GeoPackage: tables in a SQLite database, whose every page is foreign. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.format.geopackage;
