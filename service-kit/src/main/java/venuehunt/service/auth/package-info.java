/** Who is calling: tokens, roles, and the check in front of every method. */
@NullMarked
package venuehunt.service.auth;

import org.jspecify.annotations.NullMarked;
