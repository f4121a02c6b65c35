/** What streams of ticks cost, beside an echo on the same stack. */
@NullMarked
package venuehunt.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
