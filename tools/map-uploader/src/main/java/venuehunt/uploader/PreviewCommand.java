package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.uploader.apart.DrawnPlan;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.preview.PreviewFormat;

@Command(name = "preview", description = "Draws a site plan as it will be understood: zones by kind, names, scale, and every problem marked and told.", footer = {
        "",
        "The page is one file that fetches nothing: it can be mailed and opened anywhere. A plan with problems is drawn",
        "as far as it goes.", "", "Examples:",
        "  map preview site-plan.geojson -o map.png",
        "  map preview site-plan.kmz --mapping our-words.yaml -o map.html"})
final class PreviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The site plan: GeoJSON, KML, KMZ, GeoPackage, Shapefile (.shp or zip), CSV or WKT.")
    private Path file = Path.of("");

    @Option(names = {"-o",
            "--output"}, required = true, paramLabel = "FILE", description = "Where to draw: a picture if it ends with .png, a page to zoom in if it ends with .html. A file that is there already is left alone.")
    private Path output = Path.of("");

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        NewFile written = new NewFile(output);
        PreviewFormat format = written.format(PreviewFormat::of, PreviewFormat.endings(), spec);
        DrawnPlan drawn = PlanReading.draw(file, declared.declared(), format);
        new PlanReport(out).print(file, drawn.validation());
        if (drawn.picture().isEmpty()) {
            out.println("Nothing was drawn. Mend the problems above and try again.");
            return ExitCode.REFUSED;
        }
        Optional<String> refusal = written.write(drawn.picture().get());
        if (refusal.isPresent()) {
            spec.commandLine().getErr().println("map: " + refusal.get());
            return ExitCode.REFUSED;
        }
        out.println("Drawn: " + written.shown());
        return drawn.validation().problemCount() == 0 ? ExitCode.CLEAN : ExitCode.REFUSED;
    }
}
