/** The service that phones play on: takes ticks, finds treasures on tiles, awards each exactly once. */
@NullMarked
package venuehunt.runtime;

import org.jspecify.annotations.NullMarked;
