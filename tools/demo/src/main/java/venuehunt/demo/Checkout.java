package venuehunt.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The built checkout this runs from: where the services' jars and the venues are. */
public record Checkout(Path root) {

    /** Found from where this class was loaded: tools/demo/target. */
    public static Checkout ofThisClass() {
        try {
            Path classes = Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path tools = classes.resolve("../../..").normalize();
            return new Checkout(tools.resolve("..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("loaded from nowhere", e);
        }
    }

    /** The jar of a module, e.g. {@code geometry-store}. */
    Path jar(String module) throws IOException {
        return existing(root.resolve(module).resolve("target").resolve(Path.of(module).getFileName() + ".jar"),
                "build first: ./venuehunt build");
    }

    Path sitePlan(String venueId) throws IOException {
        return existing(venue(venueId).resolve("site-plan.geojson"), "see the venues in " + root.resolve("venue-data"));
    }

    Path hunt(String venueId) throws IOException {
        return existing(venue(venueId).resolve("hunt.yaml"), "see the venues in " + root.resolve("venue-data"));
    }

    /** The hunt that suits every map. */
    Path huntAnywhere() throws IOException {
        return existing(root.resolve("venue-data/hunts/anywhere.yaml"), "the checkout is not complete");
    }

    /** The venues that come with this project, in alphabetical order. */
    public List<String> venueIds() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("venue-data/venues"))) {
            return folders.filter(Files::isDirectory).map(folder -> String.valueOf(folder.getFileName())).sorted()
                    .toList();
        }
    }

    /** Where the golden tile maps of the venues are. */
    public Path golden() {
        return root.resolve("venue-data/golden");
    }

    private Path venue(String venueId) {
        return root.resolve("venue-data/venues").resolve(venueId);
    }

    private static Path existing(Path file, String otherwise) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file + "; " + otherwise);
        }
        return file;
    }
}
