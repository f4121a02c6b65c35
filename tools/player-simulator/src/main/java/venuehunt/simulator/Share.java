package venuehunt.simulator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share as people write it, 2.5%, as a number from 0 to 1. */
final class Share implements ITypeConverter<Double> {
    private static final double PERCENT = 100;

    @Override
    public Double convert(String text) {
        try {
            if (text.endsWith("%")) {
                double share = Double.parseDouble(text.substring(0, text.length() - 1)) / PERCENT;
                if (share >= 0 && share <= 1) {
                    return share;
                }
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new TypeConversionException("'" + text + "', expected a share from 0% to 100%");
    }
}
