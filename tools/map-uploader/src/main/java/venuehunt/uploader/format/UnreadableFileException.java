package venuehunt.uploader.format;

import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;

/** The file as a whole cannot be taken; the message is a sentence for the curator. */
public final class UnreadableFileException extends Exception {
    private final FindingCode code;

    public UnreadableFileException(String sentence) {
        this(FindingCode.FILE_REFUSED, sentence);
    }

    public UnreadableFileException(FindingCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public Finding finding() {
        return Finding.of(code, String.valueOf(getMessage()));
    }
}
