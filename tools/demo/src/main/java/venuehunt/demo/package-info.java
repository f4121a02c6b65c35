/** The whole system on one machine: a database, both services, a published venue, an open hunt and a crowd. */
@NullMarked
package venuehunt.demo;

import org.jspecify.annotations.NullMarked;
