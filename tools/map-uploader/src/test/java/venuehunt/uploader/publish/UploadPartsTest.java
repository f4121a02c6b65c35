package venuehunt.uploader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehunt.v1.MapHeader;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadPart;

class UploadPartsTest {
    /** Worked out by sha256sum. */
    @Test
    void part_isNamedByItsSha256() {
        MapPart part = MapPart.newBuilder().setHeader(MapHeader.newBuilder().setVenueId("abc")).build();
        UploadPart sent = UploadParts.of(List.of(part)).part(0, false);
        assertThat(sent.getMapPart()).isEqualTo(part.toByteString());
        assertThat(HexFormat.of().formatHex(sent.getSha256().toByteArray()))
                .isEqualTo("33fbb9897067c7de9a0336797aaa884a4666d3a9f8d0c67f5d4394123758ca78");
    }
}
