package venuehunt.uploader.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import venuehunt.uploader.Kml;

/** Zips that unpack to more, to elsewhere, or to other than they say. */
final class HostileZips {
    private static final byte[] PLAN = text(Kml.document(Kml.placemark("Lawn", Kml.polygon("0,0 1,0 1,1 0,0"))));

    private HostileZips() {
    }

    static List<HostileFile> write(Path folder) throws IOException {
        byte[] lying = zip("doc.kml", PLAN);
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 0).putInt(18, 20).putInt(22, 20);
        byte[] encrypted = zip("doc.kml", PLAN);
        encrypted[6] |= 1;
        return List.of(
                kmz(folder, "bomb", zip("doc.kml", new byte[80 << 20]), "100 times its size"),
                kmz(folder, "bomb-that-is-not-wanted", zip("icon.png", new byte[80 << 20]), "100 times its size"),
                kmz(folder, "bomb-in-many", many(90, 2 << 20), "100 times its size"),
                kmz(folder, "bomb-that-overlaps", overlapping(), "100 times its size"),
                kmz(folder, "zip-in-zip", zip("inner.zip", zip("doc.kml", PLAN)), "this zip holds another archive"),
                kmz(folder, "zip-in-zip-with-a-long-name", zip("x".repeat(60_000) + ".kmz", PLAN),
                        "this zip holds another archive"),
                kmz(folder, "to-above", zip("../../evil.kml", PLAN), "this zip names a place outside itself"),
                kmz(folder, "to-above-within", zip("a/../../evil.kml", PLAN), "this zip names a place outside itself"),
                kmz(folder, "to-the-root", zip("/tmp/evil.kml", PLAN), "this zip names a place outside itself"),
                kmz(folder, "to-a-drive", zip("C:\\evil.kml", PLAN), "this zip names a place outside itself"),
                kmz(folder, "to-above-on-windows", zip("..\\evil.kml", PLAN), "this zip names a place outside itself"),
                kmz(folder, "many-files", many(5_000, 1), "this zip holds more than 100 files"),
                kmz(folder, "one-name-twice", twice(), "this zip holds two files of the name \"a.kml\""),
                kmz(folder, "lying-sizes", lying, "this zip is damaged"),
                kmz(folder, "encrypted", encrypted, "this zip is damaged"),
                kmz(folder, "nothing-of-the-kind", zip("a.exe", PLAN), "this zip holds neither KML nor a shapefile"),
                kmz(folder, "link-to-a-file", zip("doc.kml", text("/etc/passwd")), "this is no KML"),
                kmz(folder, "only-a-head", text("PK\3\4"), "this zip"));
    }

    private static HostileFile kmz(Path folder, String name, byte[] content, String reason) throws IOException {
        return HostileFile.write(folder, name + ".kmz", content, reason);
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] many(int files, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(new byte[bytes]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] twice() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a.kml", "b.kml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(PLAN);
            }
        }
        return new String(out.toByteArray(), StandardCharsets.ISO_8859_1).replace("b.kml", "a.kml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One packed file, to which the list at the end gives a thousand names. */
    private static byte[] overlapping() throws IOException {
        byte[] once = zip("doc.kml", new byte[20 << 20]);
        ByteBuffer zip = ByteBuffer.wrap(once).order(ByteOrder.LITTLE_ENDIAN);
        int end = once.length - 22;
        int listAt = zip.getInt(end + 16);
        byte[] entry = new byte[end - listAt];
        zip.get(listAt, entry);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(once, 0, listAt);
        IntStream.range(0, 1_000).forEach(i -> out.write(entry, 0, entry.length));
        zip.putShort(end + 8, (short) 1_000).putShort(end + 10, (short) 1_000).putInt(end + 12, 1_000 * entry.length);
        out.write(once, end, 22);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
