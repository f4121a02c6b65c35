package venuehunt.uploader.publish;

import com.google.common.hash.Hashing;
import com.google.protobuf.ByteString;
import java.util.List;
import venuehunt.v1.FindKeptPartsRequest;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadPart;

/** A canonical map as it is sent: each part under the name that its content gives it. */
record UploadParts(List<UploadPart> parts) {
    static UploadParts of(List<MapPart> map) {
        return new UploadParts(map.stream().map(UploadParts::part).toList());
    }

    int size() {
        return parts.size();
    }

    /** By its name alone where the store has it. */
    UploadPart part(int index, boolean kept) {
        UploadPart part = parts.get(index);
        return kept ? part.toBuilder().clearMapPart().build() : part;
    }

    FindKeptPartsRequest question() {
        return FindKeptPartsRequest.newBuilder().addAllSha256(parts.stream().map(UploadPart::getSha256).toList())
                .build();
    }

    private static UploadPart part(MapPart part) {
        byte[] content = part.toByteArray();
        return UploadPart.newBuilder().setSha256(ByteString.copyFrom(Hashing.sha256().hashBytes(content).asBytes()))
                .setMapPart(ByteString.copyFrom(content)).build();
    }
}
