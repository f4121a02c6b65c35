/** A site plan in its canonical form, on its way to the geometry store. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.publish;
