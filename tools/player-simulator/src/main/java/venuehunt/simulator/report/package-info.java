/** What a simulated crowd saw: counts, latencies and the last word on every claim. */
@NullMarked
package venuehunt.simulator.report;

import org.jspecify.annotations.NullMarked;
