/**
 * What is read from outside, under bytes that nobody would think of: one class of fuzz tests for each format, the seeds
 * they start from, and the inputs that once broke something.
 */
@NullMarked
package venuehunt.fuzz;

import org.jspecify.annotations.NullMarked;
