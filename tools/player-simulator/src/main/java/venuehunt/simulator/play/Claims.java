package venuehunt.simulator.play;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import venuehunt.v1.ClaimResult;

/** The claims of one player: as many at once as there are desks, one for who plays fair. */
final class Claims {
    private final List<ClaimDesk> desks;

    /**
     * @param count
     *            one or more
     */
    Claims(int count, Supplier<ClaimDesk> desk) {
        desks = IntStream.range(0, count).mapToObj(_ -> desk.get()).toList();
    }

    boolean busy() {
        return desks.stream().allMatch(ClaimDesk::busy);
    }

    /** Makes a new claim. Only while not {@link #busy} and connected. */
    void claim(ShownTreasure treasure) {
        desks.stream().filter(desk -> !desk.busy()).findFirst().orElseThrow().claim(treasure);
    }

    /** There is a stream, and a tick went over it: unanswered claims follow. */
    void connected(PlayStream stream) {
        desks.forEach(desk -> desk.connected(stream));
    }

    void disconnected() {
        desks.forEach(ClaimDesk::disconnected);
    }

    /** To who waits for it; a second answer to a settled claim to whoever. */
    void answered(ClaimResult answer) {
        Stream<ClaimDesk> waiting = desks.stream().filter(desk -> desk.waitsFor(answer.getClaimId()));
        waiting.findFirst().orElse(desks.getFirst()).answered(answer);
    }
}
