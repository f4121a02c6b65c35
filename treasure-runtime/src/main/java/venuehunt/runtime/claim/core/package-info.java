/** The claim core: what happens to the claims of a hunt, one event after the other, with no thread, clock or I/O. */
@NullMarked
package venuehunt.runtime.claim.core;

import org.jspecify.annotations.NullMarked;
