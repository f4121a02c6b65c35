package venuehunt.geometry.grpc;

import static venuehunt.geometry.intake.MapLimits.MAX_UPLOAD_BYTES;
import static venuehunt.geometry.intake.MapLimits.MAX_VERTICES;
import static venuehunt.geometry.intake.MapLimits.MAX_ZONES;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehunt.geometry.venue.Area;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.geometry.venue.Zone;
import venuehunt.tile.LatLng;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;

/** Puts a map together from its messages, and stops the moment there is too much of it. */
final class MapAssembly {
    private static final int MAX_TEXT_CHARACTERS = 1_000;

    private final List<Zone> zones = new ArrayList<>();
    private final UploadRoom.Share room;
    private @Nullable Head head;
    private long bytes;
    private long vertices;

    /** What is put together takes its room of this share. */
    MapAssembly(UploadRoom.Share room) {
        this.room = room;
    }

    /** The next message of the map; throws a refusal when it is one too many or out of turn. */
    void add(MapPart part) {
        bytes += part.getSerializedSize();
        if (bytes > MAX_UPLOAD_BYTES) {
            throw Refusals.tooLarge("map", "is larger than " + (MAX_UPLOAD_BYTES >> 20) + " MiB");
        }
        switch (part.getPartCase()) {
            case HEADER -> header(part.getHeader());
            case ZONE -> zone(part.getZone());
            case PART_NOT_SET -> throw Refusals.invalidField("part", "a message holds neither header nor zone");
        }
    }

    /** The map, when all of it has come. */
    VenueMap finish() {
        Head known = known();
        if (zones.size() != known.zoneCount()) {
            throw Refusals.invalidField("zone_count",
                    "is " + known.zoneCount() + ", but " + zones.size() + " zones were sent");
        }
        MapHeader header = known.header();
        return new VenueMap(header.getVenueId(), header.getVenueName(), known.anchor(),
                header.getAnchorHeightMetres(), known.boundary(), zones, header.getSource());
    }

    private void header(MapHeader header) {
        if (head != null) {
            throw Refusals.invalidField("header", "was sent twice");
        }
        count(header.getSerializedSize(), header.getBoundary());
        LatLng anchor = Decoder.latLng("anchor", header.getAnchor());
        head = new Head(header.toBuilder().clearBoundary().build(), anchor,
                Decoder.area("boundary", header.getBoundary()), Integer.toUnsignedLong(header.getZoneCount()));
        if (Integer.toUnsignedLong(header.getZoneCount()) > MAX_ZONES) {
            throw tooManyZones(Integer.toUnsignedString(header.getZoneCount()));
        }
    }

    /** How long a text should be is judged with the whole map; this bounds what an unjudged one takes. */
    private void boundText(String field, String text) {
        if (text.length() > MAX_TEXT_CHARACTERS) {
            throw Refusals.invalidField("zone[" + zones.size() + "]." + field,
                    "is longer than " + MAX_TEXT_CHARACTERS + " characters");
        }
    }

    private void zone(venuehunt.v1.Zone zone) {
        known();
        if (zones.size() == MAX_ZONES) {
            throw tooManyZones("more than " + MAX_ZONES);
        }
        count(zone.getSerializedSize(), zone.getArea());
        boundText("zone_id", zone.getZoneId());
        boundText("name", zone.getName());
        boundText("kind_label", zone.getKindLabel());
        zones.add(Decoder.zone("zone[" + zones.size() + "]", zone));
    }

    private void count(int received, venuehunt.v1.MultiPolygon area) {
        vertices += Decoder.vertices(area);
        if (vertices > MAX_VERTICES) {
            throw Refusals.tooLarge("map", "has more than " + MAX_VERTICES + " points");
        }
        room.take(received, Decoder.rings(area).count());
    }

    private Head known() {
        if (head == null) {
            throw Refusals.invalidField("header", "must come first");
        }
        return head;
    }

    private static RuntimeException tooManyZones(String count) {
        return Refusals.tooLarge("map", "has " + count + " zones, at most " + MAX_ZONES + " are taken");
    }

    /** The header without its boundary, which is kept as an area only. */
    private record Head(MapHeader header, LatLng anchor, Area boundary, long zoneCount) {}
}
