/**
 * How many may come, and how often they may ask: limits, each told apart and counted, that keep the node calm for those
 * who play.
 */
@NullMarked
package venuehunt.runtime.admission;

import org.jspecify.annotations.NullMarked;
