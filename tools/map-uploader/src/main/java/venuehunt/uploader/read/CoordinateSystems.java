package venuehunt.uploader.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchAuthorityCodeException;
import org.geotools.referencing.CRS;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/** Finds the coordinate system that a name means, in GeoTools' EPSG database; nothing is guessed. */
final class CoordinateSystems {
    /** EPSG:3067, urn:ogc:def:crs:EPSG::3067, http://www.opengis.net/def/crs/EPSG/0/3067. */
    private static final Pattern EPSG = Pattern
            .compile("(?i)(?:urn:ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?"
                    + "EPSG(?::|/)(?:[\\d.]*(?::|/))?(\\d{1,6})");
    /** Longitude and latitude on WGS84, as RFC 7946 has it without saying so. */
    private static final Pattern WGS84 = Pattern
            .compile(
                    "(?i)(?:urn:ogc:def:crs:OGC:[\\d.]*:|https?://www\\.opengis\\.net/def/crs/OGC/[\\d.]*/|OGC:)?CRS84");
    private static final String WGS84_CODE = "4326";

    private CoordinateSystems() {
    }

    /** The way from the system of this name; from WGS84, which is no way at all, where the name is empty. */
    static Reprojection find(String crsName) throws UnreadableFileException {
        if (WellKnownText.is(crsName)) {
            return written(new WellKnownText(crsName));
        }
        Matcher epsg = EPSG.matcher(crsName.strip());
        if (crsName.isBlank() || WGS84.matcher(crsName.strip()).matches()) {
            return Reprojection.none();
        }
        if (!epsg.matches()) {
            throw new UnreadableFileException("its coordinate system \"" + shown(crsName)
                    + "\" is not known; say --crs EPSG:n with the number of the right one");
        }
        return ofCode(epsg.group(1));
    }

    private static Reprojection written(WellKnownText text) throws UnreadableFileException {
        useOwnFolders();
        try {
            if (text.isWithinLimits()) {
                Optional<String> known = text.authorityCode().or(() -> CrsNames.code(text.name()));
                if (known.isPresent() && text.agreesWith(CRS.decode("EPSG:" + known.get(), true))) {
                    return ofCode(known.get());
                }
                if (known.isEmpty() && CRS.getAxisOrder(text.parse()) == CRS.AxisOrder.EAST_NORTH) {
                    return Reprojection.from(shown(text.name()), text.parse());
                }
            }
        } catch (FactoryException | RuntimeException notUnderstood) {
            // GeoTools throws both at text it does not understand; said below.
        }
        throw new UnreadableFileException("its coordinate system \"" + shown(text.name())
                + "\" is written in a way that gives no exact place; say --crs EPSG:n with the number of the right one");
    }

    private static Reprojection ofCode(String code) throws UnreadableFileException {
        return code.equals(WGS84_CODE) ? Reprojection.none() : decode("EPSG:" + code);
    }

    private static Reprojection decode(String code) throws UnreadableFileException {
        useOwnFolders();
        try {
            // Longitude or easting first, whatever the authority says: so do all writers of GeoJSON.
            return Reprojection.from(code, CRS.decode(code, true));
        } catch (NoSuchAuthorityCodeException unknown) {
            throw new UnreadableFileException(
                    "there is no coordinate system " + code + "; say --crs with the right one");
        } catch (FactoryException noWay) {
            throw new UnreadableFileException(
                    "there is no exact way from " + code
                            + " to WGS84; save the file in WGS84 (EPSG:4326) and try again");
        }
    }

    /**
     * GeoTools unpacks its database into the shared temporary folder and its settings into the user's home, unless told
     * of folders that exist.
     */
    static void useOwnFolders() throws UnreadableFileException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "venuehunt");
        setIfAbsent("EPSG-HSQL.directory", cache.resolve("epsg"));
        setIfAbsent("java.util.prefs.userRoot", cache.resolve("prefs"));
    }

    private static void setIfAbsent(String property, Path folder) throws UnreadableFileException {
        if (System.getProperty(property) != null) {
            return;
        }
        try {
            System.setProperty(property, Files.createDirectories(folder).toString());
        } catch (IOException impossible) {
            throw new UnreadableFileException("the database of coordinate systems needs the folder " + folder
                    + ", which cannot be made; say -D" + property + "=FOLDER");
        }
    }

    private static String shown(String crsName) {
        return PlainText.cut(PlainText.clean(crsName));
    }
}
