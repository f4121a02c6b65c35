/** What a site plan is: a boundary and zones on WGS84, and what may be said against it. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.plan;
