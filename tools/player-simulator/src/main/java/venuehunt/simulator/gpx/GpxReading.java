package venuehunt.simulator.gpx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import venuehunt.tile.LatLng;

/** One pass over one GPX document. */
final class GpxReading {
    private static final int MAX_TRACKS = 10_000;
    private static final int MAX_POINTS = 200_000;

    private final String name;
    private final XMLStreamReader xml;
    private final List<GpxTrack> tracks = new ArrayList<>();
    private @Nullable TrackBuilder track;
    private @Nullable LatLng position;
    private @Nullable Instant time;

    GpxReading(String name, XMLStreamReader xml) {
        this.name = name;
        this.xml = xml;
    }

    List<GpxTrack> tracks() throws XMLStreamException, GpxFormatException {
        boolean rootSeen = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw wrong("it has a document type, which no GPX needs", null);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!rootSeen && !"gpx".equals(xml.getLocalName())) {
                        throw wrong("<" + xml.getLocalName() + "> is no <gpx>", null);
                    }
                    rootSeen = true;
                    opened(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> closed(xml.getLocalName());
                default -> {
                    // text between elements
                }
            }
        }
        if (tracks.isEmpty()) {
            throw wrong("there is no <trk> with a <trkpt> in it", null);
        }
        return tracks;
    }

    private void opened(String element) throws XMLStreamException, GpxFormatException {
        switch (element) {
            case "trk" -> {
                if (tracks.size() == MAX_TRACKS) {
                    throw wrong("it has more than " + MAX_TRACKS + " tracks", null);
                }
                track = new TrackBuilder(name + ", track " + (tracks.size() + 1));
            }
            case "trkpt" -> {
                position = new LatLng(degrees("lat", 90), degrees("lon", 180));
                time = null;
            }
            case "time" -> {
                if (position != null) {
                    time = time(xml.getElementText());
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    private void closed(String element) throws GpxFormatException {
        TrackBuilder open = track;
        if (open == null) {
            return;
        }
        if ("trkpt".equals(element) && position != null) {
            if (open.size() == MAX_POINTS) {
                throw wrong("the track has more than " + MAX_POINTS + " points", null);
            }
            if (!open.add(position, time)) {
                throw wrong("the time " + time + " is before that of a point before", null);
            }
            position = null;
        } else if ("trk".equals(element)) {
            if (open.size() > 0) {
                tracks.add(open.build());
            }
            track = null;
        }
    }

    private double degrees(String attribute, double most) throws GpxFormatException {
        String text = xml.getAttributeValue(null, attribute);
        try {
            double value = Double.parseDouble(String.valueOf(text));
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw wrong(attribute + " is '" + text + "', expected degrees of at most " + most, null);
    }

    private Instant time(String text) throws GpxFormatException {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw wrong("time is '" + text + "', expected one like 2026-07-01T12:00:00Z", e);
        }
    }

    private GpxFormatException wrong(String what, @Nullable Throwable cause) {
        return new GpxFormatException("line " + xml.getLocation().getLineNumber() + ": " + what, cause);
    }
}
