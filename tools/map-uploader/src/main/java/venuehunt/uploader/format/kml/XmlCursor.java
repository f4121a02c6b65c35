package venuehunt.uploader.format.kml;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlainText;

/**
 * Goes through foreign XML, element by element. A document type, and with it every entity of its own making, is
 * refused; nothing is fetched; nothing nests deeper or is longer than a site plan needs.
 */
final class XmlCursor {
    static final int MAX_TEXT_CHARACTERS = 64 << 10;
    private static final int MAX_DEPTH = 32;
    /** Two hundred for each feature that a plan may have. */
    private static final int MAX_ELEMENTS = 1_000_000;

    private static final String NO_KML = "this is no KML that can be read; save it again";

    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    XmlCursor(InputStream in) throws UnreadableFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException noXml) {
            throw noXml(noXml);
        } catch (RuntimeException defect) { // as below
            throw new UnreadableFileException(NO_KML);
        }
    }

    interface ElementReader {
        /** May leave the element, or a part of it, unread. */
        void read(String name) throws UnreadableFileException;
    }

    /** Shows each element within the one that the cursor stands on, and goes to its end. */
    void forEachChild(ElementReader child) throws UnreadableFileException {
        int parentDepth = depth;
        while (depth >= parentDepth && next() != XMLStreamReader.END_DOCUMENT) {
            if (depth > parentDepth) {
                child.read(reader.getLocalName());
                skipTo(parentDepth);
            }
        }
    }

    private void skipTo(int wantedDepth) throws UnreadableFileException {
        while (depth > wantedDepth) {
            next();
        }
    }

    /** The text of the element that the cursor stands on, without that of elements in it. */
    String text(int maxCharacters) throws UnreadableFileException {
        StringBuilder text = new StringBuilder();
        int elementDepth = depth;
        while (depth >= elementDepth) {
            int event = next();
            if (depth == elementDepth && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                text.append(reader.getText());
            }
            if (text.length() > maxCharacters) {
                throw new UnreadableFileException(where() + "a text of more than " + maxCharacters
                        + " characters, which no site plan has");
            }
        }
        return text.toString().strip();
    }

    /** Empty for none. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private int next() throws UnreadableFileException {
        int event = parsed();
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> deeper();
            case XMLStreamReader.END_ELEMENT -> depth--;
            case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw new UnreadableFileException(
                    where() + "it declares a document type or entities of its own, which is not taken; save it "
                            + "again with another program");
            default -> {
                // Text, comments and instructions to programs change no depth.
            }
        }
        return event;
    }

    private int parsed() throws UnreadableFileException {
        try {
            return reader.next();
        } catch (XMLStreamException noXml) {
            throw noXml(noXml);
        } catch (RuntimeException defect) { // the JDK's parser has some, such as with bytes of 0 in a document type
            throw new UnreadableFileException(where() + NO_KML);
        }
    }

    private void deeper() throws UnreadableFileException {
        if (++elements > MAX_ELEMENTS) {
            throw new UnreadableFileException(
                    where() + "more than 1,000,000 elements, which no site plan has; leave out what is no zone");
        }
        if (++depth > MAX_DEPTH) {
            throw new UnreadableFileException(
                    where() + "nested deeper than " + MAX_DEPTH + " levels, which no site plan is");
        }
    }

    private String where() {
        return "line " + reader.getLocation().getLineNumber() + ": ";
    }

    private static UnreadableFileException noXml(XMLStreamException problem) {
        String where = problem.getLocation() == null
                ? ""
                : "line " + problem.getLocation().getLineNumber() + ", column "
                        + problem.getLocation().getColumnNumber() + ": ";
        String message = String.valueOf(problem.getMessage());
        // The parser puts the place before its message, on a line of its own.
        String why = message.substring(message.lastIndexOf("Message: ") < 0 ? 0 : message.lastIndexOf("Message: ") + 9);
        return new UnreadableFileException(where + "this is no KML that can be read: "
                + PlainText.cut(PlainText.clean(why)) + "; save it again");
    }
}
