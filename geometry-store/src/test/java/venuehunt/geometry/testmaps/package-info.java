/** Maps that tests are made of. */
@NullMarked
package venuehunt.geometry.testmaps;

import org.jspecify.annotations.NullMarked;
