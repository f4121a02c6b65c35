package venuehunt.uploader;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.UUID;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every correction carries: why it is made, and the id under which it is made once. */
final class CorrectionOptions {
    private static final int ID_BYTES = 16;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why: 3 to 200 characters, for those who look at the books later.")
    private String reason = "";

    @Option(names = "--id", paramLabel = "UUID", description = "The id of this correction, to ask again where an answer was lost. Default: a new one.")
    private UUID id = UUID.randomUUID();

    String reason() {
        return reason;
    }

    UUID id() {
        return id;
    }

    ByteString idBytes() {
        return bytes(id);
    }

    /** As it is given on the command line. */
    static UUID read(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) { // Java takes groups that are too short, or too long
                return id;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new TypeConversionException("'" + text + "' is no UUID");
    }

    static ByteString bytes(UUID id) {
        return ByteString.copyFrom(ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).flip());
    }

    /** As people write it; what is no id, by its length. */
    static String shown(ByteString bytes) {
        if (bytes.size() != ID_BYTES) {
            return bytes.size() + " bytes";
        }
        ByteBuffer id = bytes.asReadOnlyByteBuffer();
        return new UUID(id.getLong(), id.getLong()).toString();
    }
}
