/** The same plan in every format: what one program saves as GeoJSON and another as something else is one map. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.twins;
