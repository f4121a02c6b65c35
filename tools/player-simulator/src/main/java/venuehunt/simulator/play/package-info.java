/** One player on one gRPC stream: ticks, deltas, claims and what to do when the line breaks. */
@NullMarked
package venuehunt.simulator.play;

import org.jspecify.annotations.NullMarked;
