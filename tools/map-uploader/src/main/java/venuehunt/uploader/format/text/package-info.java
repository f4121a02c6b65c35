/** Shapes in writing: well-known text, alone or in a column of a table. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.format.text;
