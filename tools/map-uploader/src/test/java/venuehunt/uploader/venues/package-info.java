/** The rules by which the venues of venue-data are drawn: the files there are what these rules yield. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.venues;
