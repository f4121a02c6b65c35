/** What is computed of shapes: where points lie, and what is no longer where it was. */
@NullMarked
package venuehunt.geometry.shape;

import org.jspecify.annotations.NullMarked;
