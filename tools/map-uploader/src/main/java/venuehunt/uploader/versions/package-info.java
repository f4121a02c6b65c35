/** The versions of a venue's map: what became of them, how they differ, and which is live. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.versions;
