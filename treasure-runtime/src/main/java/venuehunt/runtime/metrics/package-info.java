/**
 * What the node tells of itself as numbers: each meter is declared here, once. What is counted where it happens is read
 * when somebody asks; docs/metrics.md says what the numbers mean.
 */
@NullMarked
package venuehunt.runtime.metrics;

import org.jspecify.annotations.NullMarked;
