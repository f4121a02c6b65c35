package venuehunt.uploader.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The EPSG codes of systems that Esri's programs, and GDAL after them, write into .prj files by name only. Without the
 * code the shift from their datum to WGS84 is not known.
 */
final class CrsNames {
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("gcswgs1984", "4326"),
            Map.entry("wgs84", "4326"), Map.entry("gcsetrs1989", "4258"), Map.entry("etrs89", "4258"),
            Map.entry("wgs1984webmercatorauxiliarysphere", "3857"), Map.entry("wgs84pseudomercator", "3857"),
            Map.entry("britishnationalgrid", "27700"), Map.entry("osgb36britishnationalgrid", "27700"),
            Map.entry("osgb1936britishnationalgrid", "27700"), Map.entry("rgf1993lambert93", "2154"),
            Map.entry("rgf93lambert93", "2154"), Map.entry("rgf93v1lambert93", "2154"),
            Map.entry("ch1903lv95", "2056"), Map.entry("rdnew", "28992"), Map.entry("amersfoortrdnew", "28992"),
            Map.entry("sweref99tm", "3006"), Map.entry("eureffintm35fin", "3067"),
            Map.entry("etrs1989tm35fin", "3067"), Map.entry("etrs89tm35fin", "3067"),
            Map.entry("etrs89tm35finen", "3067"), Map.entry("irenet95irishtransversemercator", "2157"),
            Map.entry("nzgd2000newzealandtransversemercator", "2193"),
            Map.entry("nzgd2000newzealandtransversemercator2000", "2193"), Map.entry("svy21", "3414"),
            Map.entry("svy21singaporetm", "3414"));
    private static final Pattern ZONE = Pattern
            .compile("(wgs1984utm|wgs84utm|etrs1989utm|etrs89utm|nad1983utm|nad83utm|gda1994mga|gda94mga|gda2020mga)"
                    + "zone(\\d{1,2})([ns]?)");

    private CrsNames() {
    }

    /** E.g. 25832 for "ETRS_1989_UTM_Zone_32N". */
    static Optional<String> code(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Matcher zone = ZONE.matcher(bare);
        if (!zone.matches()) {
            return Optional.ofNullable(CODES.get(bare));
        }
        String number = zone.group(2).length() == 1 ? "0" + zone.group(2) : zone.group(2);
        return Optional.of(series(zone.group(1), zone.group(3).equals("s")) + number);
    }

    private static String series(String grid, boolean south) {
        return switch (grid) {
            case "wgs1984utm", "wgs84utm" -> south ? "327" : "326";
            case "etrs1989utm", "etrs89utm" -> "258";
            case "nad1983utm", "nad83utm" -> "269";
            case "gda2020mga" -> "78";
            default -> "283";
        };
    }
}
