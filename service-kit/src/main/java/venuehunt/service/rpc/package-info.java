/** How a service is reached over gRPC, and how it says no. */
@NullMarked
package venuehunt.service.rpc;

import org.jspecify.annotations.NullMarked;
