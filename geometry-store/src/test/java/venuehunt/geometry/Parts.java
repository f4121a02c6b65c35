package venuehunt.geometry;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadPart;

/** Parts of maps on their way. */
final class Parts {
    private Parts() {
    }

    static UploadPart whole(MapPart part) {
        return UploadPart.newBuilder().setSha256(sha256(part.toByteString())).setMapPart(part.toByteString()).build();
    }

    static UploadPart byName(MapPart part) {
        return whole(part).toBuilder().clearMapPart().build();
    }

    static ByteString sha256(ByteString content) {
        try {
            return ByteString.copyFrom(MessageDigest.getInstance("SHA-256").digest(content.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
