/** What every format of a curator's file yields, and the limits that hold for foreign bytes of any format. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.format;
