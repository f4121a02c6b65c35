package venuehunt.benchmarks.contains;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import venuehunt.geometry.shape.JtsAreas;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;

/** The textbook's way to the same answer: prepared geometries in an STR tree. */
final class JtsZones {
    private final GeometryFactory factory = new GeometryFactory();
    private final STRtree tree = new STRtree();
    private final PreparedGeometry boundary;

    private record PreparedZone(int number, String zoneId, PreparedGeometry area) {}

    JtsZones(VenueMap map) {
        JtsAreas jts = new JtsAreas();
        boundary = PreparedGeometryFactory.prepare(jts.of(map.boundary()));
        for (int i = 0; i < map.zones().size(); i++) {
            Zone zone = map.zones().get(i);
            Geometry area = jts.of(zone.area());
            tree.insert(area.getEnvelopeInternal(),
                    new PreparedZone(i, zone.zoneId(), PreparedGeometryFactory.prepare(area)));
        }
        tree.build();
    }

    PointZones at(LatLng position) {
        Point point = factory.createPoint(new Coordinate(position.lngDegrees(), position.latDegrees()));
        List<PreparedZone> found = new ArrayList<>();
        tree.query(point.getEnvelopeInternal(), item -> {
            if (item instanceof PreparedZone zone && zone.area().covers(point)) {
                found.add(zone);
            }
        });
        found.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return new PointZones(boundary.covers(point), found.stream().map(PreparedZone::zoneId).toList());
    }
}
