package venuehunt.uploader.apart;

import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A place of the file's own, in whatever unit, as a list of two numbers. */
final class PointMessage {
    private PointMessage() {
    }

    static final class Writer extends ValueSerializer<Coordinate> {
        @Override
        public void serialize(Coordinate point, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeNumber(point.x);
            json.writeNumber(point.y);
            json.writeEndArray();
        }
    }

    static final class Reader extends ValueDeserializer<Coordinate> {
        @Override
        public Coordinate deserialize(JsonParser json, DeserializationContext context) {
            double[] numbers = context.readValue(json, double[].class);
            if (numbers.length != 2 || !Double.isFinite(numbers[0]) || !Double.isFinite(numbers[1])) {
                throw new IllegalArgumentException(
                        "a place of " + numbers.length + " numbers, expected two that are finite");
            }
            return new Coordinate(numbers[0], numbers[1]);
        }
    }
}
