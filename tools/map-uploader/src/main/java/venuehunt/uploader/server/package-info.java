/** The servers a curator talks to, and what they answer. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.server;
