package venuehunt.uploader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import venuehunt.uploader.plan.PlainText;

/**
 * The files of a foreign zip, unpacked in memory and nowhere else. Read from front to back, so that what counts is the
 * bytes that come out and not what the archive says of itself; names are only ever compared, never opened.
 *
 * @param names
 *            of all files in it
 * @param contents
 *            of those of the wanted kinds, by name
 */
public record Zip(Set<String> names, Map<String, byte[]> contents) {
    private static final int MAX_ENTRIES = 100;
    private static final long MAX_UNPACKED_BYTES = 64L << 20;
    /** No plan is packed as tightly: text comes to a tenth or a twentieth. */
    private static final int MAX_RATIO = 100;
    private static final String ADVICE = "; pack the files of the plan again, without folders and nothing else";
    private static final Set<String> ARCHIVES = Set.of("zip", "kmz", "7z", "rar", "gz", "tar");

    /**
     * Unpacks.
     *
     * @param wanted
     *            what comes after the last dot of the names to keep, in small letters
     */
    public static Zip read(ForeignFile file, Set<String> wanted) throws UnreadableFileException {
        try (InputStream in = Files.newInputStream(file.path());
                // Names that are not UTF-8, and do not say so, must not end the reading.
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1)) {
            return new Unpacking(zip, Math.min(MAX_UNPACKED_BYTES, Files.size(file.path()) * MAX_RATIO)).run(wanted);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFileException("this zip is damaged: " + damaged.getMessage() + ADVICE);
        }
    }

    /** What comes after the last dot of the file's own name, in small letters; empty for none. */
    public static String suffix(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static final class Unpacking {
        private final ZipInputStream zip;
        private final Set<String> names = new LinkedHashSet<>();
        private final Map<String, byte[]> contents = new LinkedHashMap<>();
        private long bytesLeft;

        Unpacking(ZipInputStream zip, long maxBytes) {
            this.zip = zip;
            this.bytesLeft = maxBytes;
        }

        Zip run(Set<String> wanted) throws IOException, UnreadableFileException {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.size() == MAX_ENTRIES) {
                    throw new UnreadableFileException("this zip holds more than " + MAX_ENTRIES + " files" + ADVICE);
                }
                String name = entry.getName();
                checkName(name);
                // macOS packs shadows of all files, of the same suffixes, under this name.
                if (!entry.isDirectory() && !name.startsWith("__MACOSX/") && wanted.contains(suffix(name))) {
                    contents.put(name, content());
                } else {
                    skip();
                }
            }
            return new Zip(names, contents);
        }

        private void checkName(String name) throws UnreadableFileException {
            if (name.startsWith("/") || name.contains("\\") || name.contains(":")
                    || ("/" + name + "/").contains("/../")) {
                throw new UnreadableFileException("this zip names a place outside itself, " + shown(name) + ADVICE);
            }
            if (ARCHIVES.contains(suffix(name))) {
                throw new UnreadableFileException("this zip holds another archive, " + shown(name) + ADVICE);
            }
            if (!names.add(name)) {
                throw new UnreadableFileException("this zip holds two files of the name " + shown(name) + ADVICE);
            }
        }

        private byte[] content() throws IOException, UnreadableFileException {
            byte[] content = zip.readNBytes(Math.toIntExact(bytesLeft + 1));
            count(content.length);
            return content;
        }

        private void skip() throws IOException, UnreadableFileException {
            byte[] buffer = new byte[8 << 10];
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                count(n);
            }
        }

        private void count(int bytes) throws UnreadableFileException {
            bytesLeft -= bytes;
            if (bytesLeft < 0) {
                throw new UnreadableFileException("this zip unpacks to more than 64 MiB or " + MAX_RATIO
                        + " times its size, which no site plan does" + ADVICE);
            }
        }

        private static String shown(String name) {
            return '"' + PlainText.cut(PlainText.clean(name)) + '"';
        }
    }
}
