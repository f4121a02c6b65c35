/** What commands answer to programs: one JSON object each, as docs/site-plans.md describes them. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.json;
