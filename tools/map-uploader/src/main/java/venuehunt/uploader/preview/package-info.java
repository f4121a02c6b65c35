/** A plan as a picture and as a page for a browser: how it will be understood, and where something is wrong with it. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.preview;
