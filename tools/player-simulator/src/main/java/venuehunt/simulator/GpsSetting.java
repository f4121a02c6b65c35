package venuehunt.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import venuehunt.simulator.walk.GpsQuality;

/** How well phones know where they are: a word, or metres and seconds such as 3.5m/40s. */
final class GpsSetting implements ITypeConverter<GpsQuality> {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)m/(\\d{1,6}(?:\\.\\d+)?)s");

    @Override
    public GpsQuality convert(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        try {
            return switch (text) {
                case "open" -> GpsQuality.OPEN;
                case "festival" -> GpsQuality.FESTIVAL;
                default -> {
                    if (!numbers.matches()) {
                        throw new IllegalArgumentException("not known");
                    }
                    yield new GpsQuality(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
                }
            };
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "', expected open, festival, or sigma and correlation such as 3.5m/40s");
        }
    }
}
