/** What commands answer to programs: one JSON object each, as docs/site-plans.md and venue-data/README.md say. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.json;
