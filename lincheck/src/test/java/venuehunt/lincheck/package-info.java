/** What many threads may do at once, in every order that Lincheck thinks of. */
@NullMarked
package venuehunt.lincheck;

import org.jspecify.annotations.NullMarked;
