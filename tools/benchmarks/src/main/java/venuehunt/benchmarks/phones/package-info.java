/** The load: phones that do not know whom they talk to. */
@NullMarked
package venuehunt.benchmarks.phones;

import org.jspecify.annotations.NullMarked;
