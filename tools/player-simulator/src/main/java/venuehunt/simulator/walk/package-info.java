/** Where simulated players walk and what their phones believe: arithmetic and seeded chance only. */
@NullMarked
package venuehunt.simulator.walk;

import org.jspecify.annotations.NullMarked;
