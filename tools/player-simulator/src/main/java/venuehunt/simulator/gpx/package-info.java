/** Recorded traces: GPX files taken apart within limits. Knows no venue and no server. */
@NullMarked
package venuehunt.simulator.gpx;

import org.jspecify.annotations.NullMarked;
