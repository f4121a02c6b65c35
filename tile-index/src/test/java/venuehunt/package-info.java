/** Rules that hold for all packages of the module. */
@NullMarked
package venuehunt;

import org.jspecify.annotations.NullMarked;
