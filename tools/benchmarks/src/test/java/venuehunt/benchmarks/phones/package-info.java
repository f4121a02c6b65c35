@NullMarked
package venuehunt.benchmarks.phones;

import org.jspecify.annotations.NullMarked;
