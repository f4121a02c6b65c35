package venuehunt.uploader.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import venuehunt.uploader.check.Validation;

/** The formats that a plan is drawn in: a picture, or a page to zoom in. */
public enum PreviewFormat {
    PNG(".png"), HTML(".html");

    private final String ending;

    PreviewFormat(String ending) {
        this.ending = ending;
    }

    /** By the ending of its name. */
    public static Optional<PreviewFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }

    /** All endings, for people. */
    public static String endings() {
        return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "));
    }

    /**
     * The content of the file; empty where no feature has an area on Earth: there is nothing to draw. How long that
     * takes and how much memory, is up to the plan.
     */
    public Optional<byte[]> draw(String fileName, Validation validation) {
        return Preview.of(fileName, validation).map(this::content);
    }

    private byte[] content(Preview preview) {
        return switch (this) {
            case PNG -> png(preview.picture());
            case HTML -> preview.page().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** By way of memory: what ImageIO caches in files stays behind where the process is ended. */
    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing but memory is written to", e);
        }
        return bytes.toByteArray();
    }
}
