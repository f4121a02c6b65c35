package venuehunt.uploader;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Validation;

@Command(name = "validate", description = "Says everything that is wrong with a site plan, and what was understood of it.", footer = {
        "", "Examples:", "  map validate site-plan.geojson", "  map validate site-plan.geojson --crs EPSG:3067"})
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The site plan: GeoJSON, KML, KMZ, GeoPackage, Shapefile (.shp or zip), CSV or WKT, with one feature of the kind \"boundary\".")
    private Path file = Path.of("");

    @Mixin
    private DeclaredOptions declared = new DeclaredOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Validation validation = PlanReading.validate(file, declared.declared());
        new PlanReport(spec.commandLine().getOut()).print(file.toString(), validation);
        return validation.problemCount() == 0 ? ExitCode.CLEAN : ExitCode.REFUSED;
    }
}
