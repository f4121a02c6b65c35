/** Files made to do harm, and what becomes of them. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.hostile;
