/** From a player's claim to a committed award: rules, reservation, group commit. */
@NullMarked
package venuehunt.runtime.claim;

import org.jspecify.annotations.NullMarked;
