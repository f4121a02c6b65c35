/** Programs of others that do the same work, measured where they are installed. */
@NullMarked
package venuehunt.benchmarks.others;

import org.jspecify.annotations.NullMarked;
