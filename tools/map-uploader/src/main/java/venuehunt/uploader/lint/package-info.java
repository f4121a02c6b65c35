/** How a hunt's treasures lie on a map: too close to each other, in closed ground, out of everybody's reach. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.lint;
