package venuehunt.simulator;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration as people write it: 90s, 5m, 1h30m. */
public final class PlayTime implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            Duration duration = Duration.parse("PT" + text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new TypeConversionException("'" + text + "', expected a time such as 60s, 5m or 1h30m");
    }
}
