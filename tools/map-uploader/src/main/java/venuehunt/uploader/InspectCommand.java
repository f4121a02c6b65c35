package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.json.ContentsJson;
import venuehunt.uploader.plan.Extent;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.read.FeatureMeaning;
import venuehunt.uploader.read.LayerContents;
import venuehunt.uploader.read.SiteContents;

@Command(name = "inspect", description = "Shows what a file holds: layers, shapes, attributes, coordinate system, where on Earth it lies, and what each feature would become. Judges nothing; that is for validate.", footer = {
        "", "Examples:", "  map inspect site-plan.gpkg", "  map inspect site-plan.gpkg --layer stages",
        "  map inspect plan.shp --crs EPSG:27700 --kind-field usage"})
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "GeoJSON, KML, KMZ, GeoPackage, Shapefile (.shp or zip), CSV or WKT.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Answer with one JSON object, explained in docs/site-plans.md, and nothing else.")
    private boolean json;

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String shown = PlainText.clean(file.toString());
        try {
            SiteContents contents = PlanReading.inspect(file, declared.declared());
            if (json) {
                out.println(ContentsJson.of(file.toString(), contents));
                return ExitCode.CLEAN;
            }
            out.println(shown + ": " + contents.format() + ", layers: " + contents.layers().size());
            contents.layers().forEach(layer -> print(layer, out));
            return ExitCode.CLEAN;
        } catch (UnreadableFileException unreadable) {
            if (json) {
                out.println(ContentsJson.refused(file.toString(), unreadable));
            } else {
                out.println(shown + ": " + unreadable.finding());
            }
            return ExitCode.REFUSED;
        }
    }

    private static void print(LayerContents layer, PrintWriter out) {
        if (!layer.name().isEmpty()) {
            out.println("layer \"" + PlainText.clean(layer.name()) + '"');
        }
        out.println("  shapes       " + layer.shapes().entrySet().stream()
                .map(shape -> shape.getValue() + " " + shape.getKey()).collect(Collectors.joining(", ")));
        out.println("  attributes   "
                + layer.attributes().stream().map(PlainText::clean).collect(Collectors.joining(", ")));
        out.println("  coordinates  "
                + (layer.crs().isEmpty() ? "the file names no system" : layer.crs()));
        out.println("  extent       " + layer.extent().map(InspectCommand::extent).orElse("nothing on Earth"));
        out.println("  features     ");
        lines(layer).forEach(line -> out.println("    " + line));
    }

    private static String extent(Extent degrees) {
        return String.format(Locale.ROOT, "longitude %.6f to %.6f%s, latitude %.6f to %.6f", degrees.westDegrees(),
                degrees.eastDegrees(), degrees.isAcrossTheAntimeridian() ? " across the 180th meridian" : "",
                degrees.southDegrees(), degrees.northDegrees());
    }

    private static List<String> lines(LayerContents layer) {
        return Stream.concat(layer.features().stream().map(InspectCommand::line),
                layer.findings().stream().map(Object::toString)).toList();
    }

    private static String line(FeatureMeaning feature) {
        if (feature.isBoundary()) {
            return feature.ref() + ": the boundary";
        }
        String word = feature.kindWord().isEmpty() ? "no kind is given" : '"' + PlainText.cut(feature.kindWord()) + '"';
        return feature.ref() + ": a zone of the kind " + feature.kind() + " (" + word + ")";
    }
}
