/** The contract's VenueService and CurationService. */
@NullMarked
package venuehunt.geometry.grpc;

import org.jspecify.annotations.NullMarked;
