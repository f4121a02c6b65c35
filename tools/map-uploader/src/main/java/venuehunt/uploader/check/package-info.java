/** Whether a file is a site plan one can publish, and everything that speaks against it. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.check;
