package venuehunt.uploader.server;

import io.grpc.Status.Code;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A server could not be asked, or said no. */
public final class CallRefusedException extends RuntimeException {
    private final Code code;
    private final String reason;
    private final transient List<String> sentences;
    private final transient OptionalLong retryAfterMs;

    CallRefusedException(Code code, String reason, List<String> sentences, OptionalLong retryAfterMs,
            Throwable cause) {
        super(String.join("; ", sentences), cause);
        this.code = code;
        this.reason = reason;
        this.sentences = List.copyOf(sentences);
        this.retryAfterMs = retryAfterMs;
    }

    /** The same refusal, each of its sentences said otherwise. */
    public CallRefusedException inOtherWords(UnaryOperator<String> words) {
        return new CallRefusedException(code, reason, sentences.stream().map(words).toList(), retryAfterMs, this);
    }

    public Code code() {
        return code;
    }

    /** The server's, by which programs tell refusals apart; of a server that was not reached, the name of the code. */
    public String reason() {
        return reason;
    }

    /** For the curator: what happened, then what to do. */
    public List<String> sentences() {
        return sentences;
    }

    /** When the server asks to be asked again, where it does. */
    public OptionalLong retryAfterMs() {
        return retryAfterMs;
    }
}
