/** Plans as large as they may be. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.large;
