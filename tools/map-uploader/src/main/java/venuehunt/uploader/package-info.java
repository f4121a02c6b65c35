/** The curator's command line: checks site plans, publishes maps and hunts. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader;
