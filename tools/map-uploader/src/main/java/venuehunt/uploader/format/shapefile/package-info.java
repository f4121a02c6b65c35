/** Shapefiles: a .shp with its .dbf, .prj and .cpg, side by side or in a zip. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.format.shapefile;
