package venuehunt.uploader.apart;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.plan.Finding;

/** A finding, in which two parts may be missing: nothing else of an answer may be null. */
record FindingMessage(Finding.Severity severity, Optional<FeatureRef> feature, Optional<Coordinate> at,
        String sentence) {
    static ValueSerializer<Object> writer() {
        return new StdConvertingSerializer(Finding.class, new StdConverter<Finding, FindingMessage>() {
            @Override
            public FindingMessage convert(Finding finding) {
                return new FindingMessage(finding.severity(), Optional.ofNullable(finding.feature()),
                        Optional.ofNullable(finding.at()), finding.sentence());
            }
        });
    }

    static ValueDeserializer<Finding> reader() {
        return new StdConvertingDeserializer<>(new StdConverter<FindingMessage, Finding>() {
            @Override
            public Finding convert(FindingMessage message) {
                return new Finding(message.severity, message.feature.orElse(null), message.at.orElse(null),
                        message.sentence);
            }
        });
    }
}
