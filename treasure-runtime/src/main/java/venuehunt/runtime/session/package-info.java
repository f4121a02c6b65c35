/** One phone's play: the gate its ticks pass, and what its screen shows. */
@NullMarked
package venuehunt.runtime.session;

import org.jspecify.annotations.NullMarked;
