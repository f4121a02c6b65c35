package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.export.ExportFormat;
import venuehunt.uploader.json.PlanJson;
import venuehunt.uploader.plan.PlainText;

@Command(name = "validate", description = "Says everything that is wrong with a site plan, and what was understood of it.", footer = {
        "",
        "With --repair, outlines that cross themselves, holes in the wrong place and the like are mended, and what that",
        "did to the areas is shown: look at it before you use it. What has no area afterwards is not mended.", "",
        "Examples:", "  map validate site-plan.geojson", "  map validate site-plan.geojson --crs EPSG:3067",
        "  map validate site-plan.kmz --mapping our-words.yaml --json",
        "  map validate site-plan.geojson --repair -o mended.geojson"})
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The site plan: GeoJSON, KML, KMZ, GeoPackage, Shapefile (.shp or zip), CSV or WKT, with one feature of the kind \"boundary\".")
    private Path file = Path.of("");

    @Option(names = "--repair", description = "Mend shapes that contradict themselves, show their areas before and after, and judge the mended plan.")
    private boolean repair;

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", description = "With --repair: where to write the mended plan, with names, kinds and ids. Its ending says the format: geojson, kml, kmz or gpkg. A file that is there already is left alone.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Answer with one JSON object, explained in docs/site-plans.md, and nothing else.")
    private boolean json;

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (output != null && !repair) {
            throw new ParameterException(spec.commandLine(), "-o is where the mended plan goes; say --repair with it");
        }
        if (!repair) {
            return tell(PlanReading.validate(file, declared.declared()));
        }
        return output == null ? tell(mend(), MendedFile.none()) : repairInto(new NewFile(output));
    }

    private Mending mend() {
        return PlanReading.mend(file, declared.declared());
    }

    private int repairInto(NewFile written) {
        ExportFormat format = written.format(ExportFormat::of, ExportFormat.endings(), spec);
        Mending mending = mend();
        return tell(mending, MendedFile.write(written, format, mending.result()));
    }

    private int tell(Validation validation) {
        if (json) {
            spec.commandLine().getOut().println(PlanJson.of(file.toString(), validation));
        } else {
            new PlanReport(spec.commandLine().getOut()).print(file, validation);
        }
        return validation.problemCount() == 0 ? ExitCode.CLEAN : ExitCode.REFUSED;
    }

    private int tell(Mending mending, MendedFile written) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlanJson.of(file.toString(), mending, written.path()));
        } else {
            String shown = PlainText.clean(file.toString());
            mending.repairs().forEach(each -> out.println(shown + ": " + each));
            new PlanReport(out).print(file, mending.result());
        }
        if (written.failed()) {
            spec.commandLine().getErr().println("map: " + written.sentence());
        } else if (!json) {
            out.println(written.sentence());
        }
        return mending.result().problemCount() == 0 && !written.failed() ? ExitCode.CLEAN : ExitCode.REFUSED;
    }
}
