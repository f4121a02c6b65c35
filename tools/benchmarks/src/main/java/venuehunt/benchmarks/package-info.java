/** What the hot paths cost, beside the plainest way to do the same. */
@NullMarked
package venuehunt.benchmarks;

import org.jspecify.annotations.NullMarked;
