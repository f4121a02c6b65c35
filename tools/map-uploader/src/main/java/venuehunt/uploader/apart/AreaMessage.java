package venuehunt.uploader.apart;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A polygon or multipolygon in degrees as a list of polygons, which are lists of rings, which are lists of numbers. */
final class AreaMessage {
    private AreaMessage() {
    }

    static final class Writer extends ValueSerializer<Geometry> {
        @Override
        public void serialize(Geometry area, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (int i = 0; i < area.getNumGeometries(); i++) {
                write((Polygon) area.getGeometryN(i), json);
            }
            json.writeEndArray();
        }

        private static void write(Polygon polygon, JsonGenerator json) {
            json.writeStartArray();
            write(polygon.getExteriorRing(), json);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                write(polygon.getInteriorRingN(i), json);
            }
            json.writeEndArray();
        }

        private static void write(LinearRing ring, JsonGenerator json) {
            json.writeStartArray();
            for (int i = 0; i < ring.getNumPoints(); i++) {
                Coordinate corner = ring.getCoordinateN(i);
                json.writeNumber(corner.x);
                json.writeNumber(corner.y);
            }
            json.writeEndArray();
        }
    }

    static final class Reader extends ValueDeserializer<Geometry> {
        /** A map across the antimeridian runs past 180. */
        private static final double MAX_LNG_DEGREES = 540;
        private static final double MAX_LAT_DEGREES = 90;

        private final GeometryFactory factory = new GeometryFactory();

        @Override
        public Geometry deserialize(JsonParser json, DeserializationContext context) {
            double[][][] area = context.readValue(json, double[][][].class);
            Polygon[] polygons = new Polygon[area.length];
            for (int i = 0; i < area.length; i++) {
                polygons[i] = polygon(area[i]);
            }
            return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
        }

        private Polygon polygon(double[][] polygon) {
            LinearRing[] holes = new LinearRing[polygon.length - 1];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = ring(polygon[i + 1]);
            }
            return factory.createPolygon(ring(polygon[0]), holes);
        }

        /** JTS refuses one that is not closed. */
        private LinearRing ring(double... numbers) {
            Coordinate[] corners = new Coordinate[numbers.length / 2];
            for (int i = 0; i < corners.length; i++) {
                corners[i] = onEarth(numbers[2 * i], numbers[2 * i + 1]);
            }
            return factory.createLinearRing(corners);
        }

        private static Coordinate onEarth(double lngDegrees, double latDegrees) {
            if (Math.abs(lngDegrees) <= MAX_LNG_DEGREES && Math.abs(latDegrees) <= MAX_LAT_DEGREES) {
                return new Coordinate(lngDegrees, latDegrees);
            }
            throw new IllegalArgumentException("a point at " + lngDegrees + ", " + latDegrees
                    + ", expected degrees of longitude and latitude");
        }
    }
}
