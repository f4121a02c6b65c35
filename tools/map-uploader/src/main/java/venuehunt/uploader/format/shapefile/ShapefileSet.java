package venuehunt.uploader.format.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import venuehunt.uploader.format.ForeignFile;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Layer;
import venuehunt.uploader.format.LayerBuilder;
import venuehunt.uploader.format.LayeredFile;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.format.Zip;
import venuehunt.uploader.plan.PlainText;

/**
 * One or several shapefiles: what has the same name but for its suffix belongs together.
 *
 * @param parts
 *            the contents of all files, by their path in small letters
 * @param layers
 *            the path in small letters, without the suffix, of each .shp by the name of its layer
 */
public record ShapefileSet(Map<String, byte[]> parts, Map<String, String> layers) implements LayeredFile {
    /** The files that make up a shapefile, as far as they are read. */
    public static final Set<String> SUFFIXES = Set.of("shp", "dbf", "prj", "cpg");
    private static final String SHP = ".shp";
    /** A name of characters or a coordinate system; the longest of these has some thousand. */
    private static final int MAX_TEXT_BYTES = 64 << 10;

    /** Of a zip with at least one .shp in it. */
    public static ShapefileSet of(Zip zip) throws UnreadableFileException {
        return of(zip.contents());
    }

    /** Of a .shp, with what lies beside it. */
    public static ShapefileSet of(ForeignFile shp) throws UnreadableFileException {
        String stem = stem(shp.name());
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put(stem + SHP, shp.bytes());
        long bytes = contents.values().iterator().next().length;
        try (Stream<Path> siblings = Files.list(shp.path().toAbsolutePath().getParent())) {
            for (Path sibling : siblings.sorted().toList()) {
                String name = String.valueOf(sibling.getFileName());
                if (stem(name).equalsIgnoreCase(stem) && SUFFIXES.contains(Zip.suffix(name))
                        && !Zip.suffix(name).equals("shp")) {
                    byte[] content = ForeignFile.of(sibling).bytes();
                    bytes += content.length;
                    if (bytes > ForeignFile.MAX_BYTES) {
                        throw new UnreadableFileException("it and the files of its name beside it have more than "
                                + (ForeignFile.MAX_BYTES >> 20) + " MiB; leave out what is no zone");
                    }
                    contents.put(name, content);
                }
            }
        } catch (IOException unreadable) {
            throw ForeignFile.unreadable(unreadable);
        }
        return of(contents);
    }

    private static ShapefileSet of(Map<String, byte[]> contents) throws UnreadableFileException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Map<String, String> paths = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            String key = content.getKey().toLowerCase(Locale.ROOT);
            if (parts.put(key, content.getValue()) != null) {
                throw twice(key);
            }
            if (key.endsWith(SHP)) {
                paths.put(stem(content.getKey()), stem(key));
            }
        }
        return new ShapefileSet(parts, layers(paths));
    }

    /** A layer has the name of its files; where folders have files of the same name, their path. */
    private static Map<String, String> layers(Map<String, String> keys) throws UnreadableFileException {
        Set<String> names = new HashSet<>();
        boolean distinct = keys.values().stream().map(ShapefileSet::lastSegment).allMatch(names::add);
        Map<String, String> layers = new LinkedHashMap<>();
        for (Map.Entry<String, String> path : keys.entrySet()) {
            String name = PlainText.clean(distinct ? lastSegment(path.getKey()) : path.getKey());
            if (layers.put(name, path.getValue()) != null) {
                throw twice(name);
            }
        }
        return layers;
    }

    private static UnreadableFileException twice(String name) {
        return new UnreadableFileException("it holds two files of the name \"" + PlainText.cut(PlainText.clean(name))
                + "\", small and large letters being the same; leave one");
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String format() {
        return "Shapefile";
    }

    @Override
    public List<String> layerNames() {
        return List.copyOf(layers.keySet());
    }

    @Override
    public Layer read(String name) throws UnreadableFileException {
        String key = layers.getOrDefault(name, name);
        byte[] dbf = parts.get(key + ".dbf");
        if (dbf == null) {
            throw new UnreadableFileException(
                    "its .dbf is missing, which holds names and kinds; give the .shp with all "
                            + "files of its name beside it, or all of them in a zip");
        }
        List<Optional<Map<String, String>>> rows = new DbfTable(dbf, Charsets.of(text(key, ".cpg"))).rows();
        LayerBuilder layer = new LayerBuilder();
        List<GeometryReading> shapes = new ShpShapes(parts.getOrDefault(key + SHP, new byte[0]), layer.rings()).read();
        if (rows.size() != shapes.size()) {
            throw new UnreadableFileException("its .shp has " + shapes.size() + " shapes and its .dbf " + rows.size()
                    + " rows, so they do not belong together; save both again");
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (rows.get(i).isPresent()) {
                layer.add(rows.get(i).get(), shapes.get(i));
            }
        }
        return layer.build(name, text(key, ".prj"));
    }

    private String text(String key, String suffix) throws UnreadableFileException {
        byte[] text = parts.getOrDefault(key + suffix, new byte[0]);
        if (text.length > MAX_TEXT_BYTES) {
            throw new UnreadableFileException("its " + suffix + " has " + text.length + " bytes and may have "
                    + MAX_TEXT_BYTES + "; save all files of this name again");
        }
        return new String(text, StandardCharsets.UTF_8).strip();
    }

    private static String stem(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
