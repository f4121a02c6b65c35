/** Stored maps as site plans again, in the formats that people draw in. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.export;
