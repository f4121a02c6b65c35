/** Building and running hunts: what curators and staff do, and how a node takes up its hunts again. */
@NullMarked
package venuehunt.runtime.office;

import org.jspecify.annotations.NullMarked;
