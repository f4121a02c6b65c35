package venuehunt.uploader;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.plan.ZoneWords;
import venuehunt.v1.ZoneKind;

/** What a curator reads about a file: every finding, then what was understood. */
final class PlanReport {
    private static final double SQUARE_METRES_OF_KM2 = 1e6;

    private final PrintWriter out;

    PlanReport(PrintWriter out) {
        this.out = out;
    }

    void print(Path path, Validation validation) {
        String file = PlainText.clean(path.toString());
        validation.findings().forEach(finding -> out.println(file + ": " + finding));
        validation.plan().ifPresent(plan -> printSummary(file, plan));
        out.println(file + ": " + count(validation.problemCount(), "problem") + ", "
                + count(validation.warningCount(), "warning"));
    }

    private void printSummary(String file, SitePlan plan) {
        LocalScale scale = plan.scale();
        Envelope extent = plan.boundary().getEnvelopeInternal();
        out.println(file + ": " + (plan.name().isEmpty() ? "a venue without a name" : plan.name()));
        printRow("boundary", 1, scale.squareMetres(plan.boundary()));
        for (ZoneKind kind : ZoneKind.values()) {
            List<PlanZone> zones = plan.zones().stream().filter(zone -> zone.kind() == kind).toList();
            if (!zones.isEmpty()) {
                printRow(ZoneWords.word(kind), zones.size(),
                        zones.stream().mapToDouble(zone -> scale.squareMetres(zone.area())).sum());
            }
        }
        out.printf(Locale.ROOT,
                "  extent    %.2f km east-west, %.2f km north-south, around latitude %.5f, longitude %.5f%n",
                scale.widthMetres(extent) / 1000, scale.heightMetres(extent) / 1000, plan.middle().latDegrees(),
                plan.middle().lngDegrees());
    }

    private void printRow(String kind, int zones, double squareMetres) {
        if (squareMetres >= SQUARE_METRES_OF_KM2 / 10) {
            out.printf(Locale.ROOT, "  %-8s %4d %11.2f km²%n", kind, zones, squareMetres / SQUARE_METRES_OF_KM2);
        } else {
            out.printf(Locale.ROOT, "  %-8s %4d %11.0f m²%n", kind, zones, squareMetres);
        }
    }

    private static String count(long count, String noun) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + noun + (count == 1 ? "" : "s");
    }
}
