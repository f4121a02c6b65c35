package venuehunt.uploader.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import venuehunt.uploader.check.MiddleOfMost;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.LocalScale;
import venuehunt.uploader.plan.SitePlan;

/**
 * What there is to draw of a file: its plan, or the features of which none could be made.
 *
 * @param boundaries
 *            one, of a plan; as many as are called so, otherwise
 * @param zones
 *            in the order in which they are drawn
 * @param unsound
 *            shapes that contradict themselves, of which only the outlines mean something
 */
record Drawing(String title, LocalScale scale, Envelope coreMetres, List<Geometry> boundaries, List<DrawnZone> zones,
        List<Geometry> unsound, Optional<SitePlan> plan) {
    /** As far from the middle of the features as a venue can reach. */
    private static final double VENUE_METRES = 20_000;

    static Drawing of(String file, Validation validation) {
        List<Geometry> unsound = validation.unsound().stream().map(Feature::area).toList();
        return validation.plan().map(plan -> of(file, plan, unsound))
                .orElseGet(() -> of(file, validation.loose(), unsound));
    }

    private static Drawing of(String file, SitePlan plan, List<Geometry> unsound) {
        LocalScale scale = plan.scale();
        List<DrawnZone> zones = plan.zones().stream()
                .map(zone -> DrawnZone.of(zone, scale.squareMetres(zone.area()))).sorted(DrawnZone.DRAWING_ORDER)
                .toList();
        return new Drawing(plan.name().isEmpty() ? file : plan.name(), scale, MapView.metres(scale, plan.boundary()),
                List.of(plan.boundary()), zones, unsound, Optional.of(plan));
    }

    private static Drawing of(String file, List<Feature> loose, List<Geometry> unsound) {
        List<Geometry> all = Stream.concat(loose.stream().map(Feature::area), unsound.stream()).toList();
        List<Coordinate> middles = all.stream().map(area -> area.getEnvelopeInternal().centre()).toList();
        LocalScale scale = LocalScale.around(new Envelope(MiddleOfMost.of(middles)));
        Envelope core = new Envelope();
        all.stream().map(area -> MapView.metres(scale, area))
                .filter(new Envelope(-VENUE_METRES, VENUE_METRES, -VENUE_METRES, VENUE_METRES)::contains)
                .forEach(core::expandToInclude);
        List<Geometry> boundaries = new ArrayList<>();
        loose.stream().filter(Feature::isBoundary).map(Feature::area).forEach(boundaries::add);
        List<DrawnZone> zones = loose.stream().filter(feature -> !feature.isBoundary())
                .map(feature -> DrawnZone.of(feature, scale.squareMetres(feature.area())))
                .sorted(DrawnZone.DRAWING_ORDER).toList();
        return new Drawing(file, scale, core.isNull() ? new Envelope(0, 0, 0, 0) : core, boundaries, zones, unsound,
                Optional.empty());
    }

    boolean isEmpty() {
        return boundaries.isEmpty() && zones.isEmpty() && unsound.isEmpty();
    }

    List<Geometry> areas() {
        return Stream.of(boundaries.stream(), zones.stream().map(DrawnZone::area), unsound.stream())
                .flatMap(each -> each).toList();
    }
}
