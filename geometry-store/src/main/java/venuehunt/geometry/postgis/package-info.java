/** The maps in PostgreSQL with PostGIS: every shape once, versions immutable, one live pointer per venue. */
@NullMarked
package venuehunt.geometry.postgis;

import org.jspecify.annotations.NullMarked;
