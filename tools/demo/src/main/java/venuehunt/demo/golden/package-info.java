/** The golden tile maps of venue-data: what the store makes of each venue's site plan, kept to be compared and read. */
@NullMarked
package venuehunt.demo.golden;

import org.jspecify.annotations.NullMarked;
