package venuehunt.simulator.gpx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * GPX 1.0 and 1.1: each {@code trk} is a track, its segments one after the other; routes and waypoints are passed over.
 *
 * <p>
 * Nothing outside the file is ever read: document types are refused, and with them entities.
 */
public final class GpxFile {
    private static final long MAX_BYTES = 64L << 20;

    private GpxFile() {
    }

    /**
     * The tracks of a file, at least one.
     *
     * @throws GpxFormatException
     *             when there are none, or when the file is not what it should be; the message says where
     */
    public static List<GpxTrack> read(Path file) throws IOException, GpxFormatException {
        if (Files.size(file) > MAX_BYTES) {
            throw new GpxFormatException("has " + Files.size(file) + " bytes, at most " + MAX_BYTES + " are read",
                    null);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), bytes);
        }
    }

    private static List<GpxTrack> read(String name, InputStream bytes) throws GpxFormatException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            try {
                return new GpxReading(name, xml).tracks();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new GpxFormatException("is no XML that is read here: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to " + systemId);
        });
        return factory;
    }
}
