@NullMarked
package venuehunt.benchmarks.servers;

import org.jspecify.annotations.NullMarked;
