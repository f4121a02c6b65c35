/** Servers that are measured, each in a process of its own, and what is known of such a process. */
@NullMarked
package venuehunt.benchmarks.servers;

import org.jspecify.annotations.NullMarked;
