package venuehunt.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built checkout this runs from: where the services' jars and the venues are. */
record Checkout(Path root) {

    /** Found from where this class was loaded: tools/demo/target. */
    static Checkout ofThisClass() {
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
