/** Crowds of players from one seed, who walk a venue and claim what they reach. */
@NullMarked
package venuehunt.simulator;

import org.jspecify.annotations.NullMarked;
