/** From a curator's file to features on WGS84: formats, limits for foreign bytes, coordinate systems. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.read;
