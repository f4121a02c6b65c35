package venuehunt.uploader.server;

import java.util.ArrayList;
import java.util.List;
import venuehunt.service.rpc.Refusal;
import venuehunt.uploader.plan.PlainText;

/** Turns what a call failed with into sentences. */
final class ServerAnswer {
    private ServerAnswer() {
    }

    static CallRefusedException refused(String server, Throwable failure) {
        Refusal refusal = Refusal.from(failure);
        return new CallRefusedException(refusal.code(), refusal.reason(), sentences(server, refusal),
                refusal.retryAfterMs(), failure);
    }

    private static List<String> sentences(String server, Refusal refusal) {
        return switch (refusal.code()) {
            case UNAVAILABLE -> List.of(server + " does not answer" + detail(refusal),
                    "start it, or say where it listens; what was under way may be done: look, then try again");
            case CANCELLED -> List.of(server + " has broken off",
                    "what was under way may be done: look, then try again");
            case DEADLINE_EXCEEDED -> List.of(server + " did not answer in time",
                    "it may be done all the same: look, then try again");
            case UNAUTHENTICATED -> List.of(server + " does not accept the token: " + text(refusal),
                    "give a token that has not expired with --token-file or VENUEHUNT_TOKEN");
            case PERMISSION_DENIED -> List.of(server + " does not let this token do that: " + text(refusal),
                    "ask for a token with the role \"curator\", or \"staff\" to correct");
            default -> explained(server, refusal);
        };
    }

    private static List<String> explained(String server, Refusal refusal) {
        List<String> sentences = new ArrayList<>();
        sentences.add(server + " refused (" + refusal.reason() + "): " + text(refusal));
        refusal.violations().forEach(violation -> sentences
                .add(PlainText.clean(violation.field()) + ": " + PlainText.clean(violation.description())));
        return sentences;
    }

    /** Where no server was reached, gRPC has only words of its own. */
    private static String detail(Refusal refusal) {
        return refusal.reason().equals(refusal.code().name()) ? "" : ": " + text(refusal);
    }

    private static String text(Refusal refusal) {
        return PlainText.clean(refusal.message());
    }
}
