package venuehunt.uploader.server;

import java.util.List;

/** A server could not be asked, or said no. */
public final class CallRefusedException extends RuntimeException {
    private final transient List<String> sentences;

    CallRefusedException(List<String> sentences, Throwable cause) {
        super(String.join("; ", sentences), cause);
        this.sentences = List.copyOf(sentences);
    }

    /** For the curator: what happened, then what to do. */
    public List<String> sentences() {
        return sentences;
    }
}
