/** What was measured, as a number for people and for marks. */
@NullMarked
package venuehunt.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
