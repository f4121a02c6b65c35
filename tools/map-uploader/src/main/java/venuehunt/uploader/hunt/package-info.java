/** Hunt files, and where their treasures come to lie. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.hunt;
