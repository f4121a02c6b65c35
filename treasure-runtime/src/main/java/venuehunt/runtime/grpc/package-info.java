/** The public contract: decode, call, encode. */
@NullMarked
package venuehunt.runtime.grpc;

import org.jspecify.annotations.NullMarked;
