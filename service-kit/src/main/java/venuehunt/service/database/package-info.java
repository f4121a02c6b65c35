/** Where a service's PostgreSQL is, and how it is opened: a given one, or a private one of its own. */
@NullMarked
package venuehunt.service.database;

import org.jspecify.annotations.NullMarked;
