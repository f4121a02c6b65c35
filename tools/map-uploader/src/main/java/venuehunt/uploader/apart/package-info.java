/** Reading of foreign files in a process of its own, and what the two processes say to each other. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.apart;
