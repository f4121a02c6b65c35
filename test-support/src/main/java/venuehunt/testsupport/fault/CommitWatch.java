package venuehunt.testsupport.fault;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads along what a client says to PostgreSQL and recognises its COMMIT, by as little of the protocol (version 3) as
 * that takes: messages are a type, a length that counts itself, and a body; the first ones of a connection have no
 * type.
 *
 * <p>
 * A driver sends COMMIT as a text in Query, or as a statement that Parse has given a name to, once, and Bind refers to
 * ever after. A connection that turns to encryption cannot be read along.
 */
final class CommitWatch {
    /** Of a body only this much is kept; texts and names that matter are far shorter. */
    private static final int KEPT_BYTES = 256;
    private static final int LENGTH_BYTES = 4;
    /** The first message proper names the protocol; those before it ask for encryption, by numbers from here on. */
    private static final int FIRST_REQUEST_CODE = 80_877_102;

    private final byte[] body = new byte[KEPT_BYTES];
    private final Set<String> commitStatements = new HashSet<>();
    private boolean started;
    private boolean typeRead;
    private int type;
    private int lengthBytes;
    private int length;
    private int bodyBytes;

    /** Takes the next bytes in; true when a COMMIT is among them. */
    boolean sees(byte[] bytes, int count) {
        boolean commit = false;
        for (int i = 0; i < count; i++) {
            commit |= take(bytes[i]);
        }
        return commit;
    }

    private boolean take(byte next) {
        if (started && !typeRead) {
            type = next;
            typeRead = true;
            return false;
        }
        if (lengthBytes < LENGTH_BYTES) {
            length = (length << 8) | (next & 0xff);
            lengthBytes++;
        } else {
            if (bodyBytes < KEPT_BYTES) {
                body[bodyBytes] = next;
            }
            bodyBytes++;
        }
        return lengthBytes == LENGTH_BYTES && bodyBytes >= length - LENGTH_BYTES && endMessage();
    }

    private boolean endMessage() {
        boolean commit = started && isCommit();
        started |= !started && !isRequestForEncryption();
        typeRead = false;
        lengthBytes = 0;
        length = 0;
        bodyBytes = 0;
        return commit;
    }

    private boolean isRequestForEncryption() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            code = (code << 8) | (body[i] & 0xff);
        }
        return code >= FIRST_REQUEST_CODE;
    }

    private boolean isCommit() {
        return switch (type) {
            case 'Q' -> isCommit(text(0));
            case 'P' -> {
                String name = text(0);
                boolean commit = isCommit(text(name.length() + 1));
                if (commit) {
                    commitStatements.add(name);
                } else {
                    commitStatements.remove(name);
                }
                yield false; // said, not done: Bind does it
            }
            // Its portal first, then the statement.
            case 'B' -> commitStatements.contains(text(text(0).length() + 1));
            default -> false;
        };
    }

    private static boolean isCommit(String sql) {
        return sql.strip().toUpperCase(Locale.ROOT).startsWith("COMMIT");
    }

    /** The text that begins there and ends with a zero byte, or where no more was kept. */
    private String text(int from) {
        int end = from;
        int kept = Math.min(bodyBytes, KEPT_BYTES);
        while (end < kept && body[end] != 0) {
            end++;
        }
        return from > kept ? "" : new String(body, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
