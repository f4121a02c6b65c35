/** Where points lie: the geometry store beside PostGIS and JTS, on the same map and points. */
@NullMarked
package venuehunt.benchmarks.contains;

import org.jspecify.annotations.NullMarked;
