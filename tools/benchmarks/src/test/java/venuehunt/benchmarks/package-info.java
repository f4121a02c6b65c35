@NullMarked
package venuehunt.benchmarks;

import org.jspecify.annotations.NullMarked;
