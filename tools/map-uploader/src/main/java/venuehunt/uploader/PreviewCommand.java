package venuehunt.uploader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.preview.Preview;

@Command(name = "preview", description = "Draws a site plan as it will be understood: zones by kind, names, scale, and every problem marked and told.", footer = {
        "",
        "The page is one file that fetches nothing: it can be mailed and opened anywhere. What is there already under",
        "that name is written over. A plan with problems is drawn as far as it goes.", "", "Examples:",
        "  map preview site-plan.geojson -o map.png",
        "  map preview site-plan.kmz --mapping our-words.yaml -o map.html"})
final class PreviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The site plan: GeoJSON, KML, KMZ, GeoPackage, Shapefile (.shp or zip), CSV or WKT.")
    private Path file = Path.of("");

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "Where to draw: a picture if it ends with .png, a page to zoom in if it ends with .html.")
    private Path output = Path.of("");

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".html")) {
            throw new ParameterException(spec.commandLine(), "-o " + output + ", expected a name with .png or .html");
        }
        Validation validation = PlanReading.validate(file, declared.declared());
        new PlanReport(spec.commandLine().getOut()).print(file.toString(), validation);
        Optional<Preview> preview = Preview.of(String.valueOf(file.getFileName()), validation);
        if (preview.isEmpty()) {
            spec.commandLine().getOut().println("Nothing was drawn: no feature of it has an area on Earth.");
            return ExitCode.REFUSED;
        }
        try {
            Files.write(output, name.endsWith(".png") ? png(preview.get()) : html(preview.get()));
        } catch (IOException unwritable) {
            spec.commandLine().getErr().println("map: " + output + " cannot be written: " + unwritable.getMessage());
            return ExitCode.REFUSED;
        }
        spec.commandLine().getOut().println("Drawn: " + output);
        return validation.problemCount() == 0 ? ExitCode.CLEAN : ExitCode.REFUSED;
    }

    private static byte[] png(Preview preview) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(preview.picture(), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] html(Preview preview) {
        return preview.page().getBytes(StandardCharsets.UTF_8);
    }
}
