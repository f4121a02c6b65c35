/** What a tick costs, beside the plainest grid of points. */
@NullMarked
package venuehunt.benchmarks.ticks;

import org.jspecify.annotations.NullMarked;
