package venuehunt.uploader.format;

import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import venuehunt.uploader.plan.PlainText;

/** Numbers that a file writes out in decimal digits. */
public final class Ordinates {
    private static final int MAX_CHARACTERS = 32;
    /** Less than Java takes, which is also "0x1p3", "1d" and "NaN". */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Ordinates() {
    }

    public static Coordinate position(String x, String y) throws BrokenGeometryException {
        return Rings.position(parse(x), parse(y));
    }

    public static double parse(String number) throws BrokenGeometryException {
        if (number.length() > MAX_CHARACTERS || !DECIMAL.matcher(number).matches()) {
            throw new BrokenGeometryException("it has \"" + PlainText.cut(PlainText.clean(number))
                    + "\" where a number of at most " + MAX_CHARACTERS + " characters is expected");
        }
        return Double.parseDouble(number);
    }
}
