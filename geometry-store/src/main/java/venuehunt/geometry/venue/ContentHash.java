package venuehunt.geometry.venue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import venuehunt.tile.LatLng;

/**
 * SHA-256 of what something says, which is its name in the store: two areas with the same rings in the same order are
 * one, two maps that say the same are one version. What is hashed is fixed for good; a change of it would store every
 * area again.
 *
 * @param hex
 *            64 digits
 */
public record ContentHash(String hex) implements Comparable<ContentHash> {

    /** Of the rings: counts and big-endian doubles, longitude first. */
    public static ContentHash of(Area area) {
        return digest(out -> {
            out.writeInt(area.polygons().size());
            for (Polygon polygon : area.polygons()) {
                List<Ring> rings = polygon.rings();
                out.writeInt(rings.size());
                for (Ring ring : rings) {
                    write(out, ring);
                }
            }
        });
    }

    /** Of everything a map says; where it came from ({@code source}) is not part of that. */
    public static ContentHash of(VenueMap map) {
        return digest(out -> {
            LatLng anchor = map.anchor();
            write(out, map.venueId());
            write(out, map.venueName());
            out.writeDouble(anchor.latDegrees());
            out.writeDouble(anchor.lngDegrees());
            out.writeDouble(map.anchorHeightMetres());
            out.write(of(map.boundary()).bytes());
            out.writeInt(map.zones().size());
            for (Zone zone : map.zones()) {
                write(out, zone.zoneId());
                write(out, zone.name());
                write(out, zone.kind().name());
                write(out, zone.kindLabel());
                out.write(of(zone.area()).bytes());
            }
        });
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    private static void write(DataOutputStream out, Ring ring) throws IOException {
        out.writeInt(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            out.writeDouble(ring.lngDegrees(i));
            out.writeDouble(ring.latDegrees(i));
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static ContentHash digest(Content content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out = new DataOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
                content.writeTo(out);
            }
            return new ContentHash(HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to", e);
        }
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
