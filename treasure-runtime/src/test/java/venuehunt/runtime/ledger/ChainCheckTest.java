package venuehunt.runtime.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private final List<LedgerEvent> events = new ArrayList<>(
            IntStream.rangeClosed(1, 6).mapToObj(position -> event(position, 10)).toList());
    private final List<EventSeal> seals = new ArrayList<>();

    ChainCheckTest() {
        seal(0, 2);
        seal(2, 3);
        seal(3, 6);
    }

    private void seal(int from, int to) {
        seals.add(EventSeal.after(seals.isEmpty() ? null : seals.getLast(), events.subList(from, to)));
    }

    private static LedgerEvent event(long position, long points) {
        return new LedgerEvent("hunt", new EventCursor(100 + position, position), "AWARD", new UUID(0, position), "ann",
                position, 1, 1, points, 0, null);
    }

    @Test
    void nothing_isIntact() {
        seals.clear();
        assertThat(check(null)).isEqualTo(new ChainReport(0, null, 0, List.of()));
    }

    @Test
    void untouched_isIntact() {
        assertThat(check(null)).isEqualTo(new ChainReport(6, head(3), 0, List.of()));
        assertThat(check(head(2)).intact()).isTrue();
        assertThat(check(head(3)).intact()).isTrue();
    }

    @Test
    void newerEvents_areLeftAlone() {
        events.add(event(7, 10));
        assertThat(check(null).intact()).isTrue();
    }

    @Test
    void eachEvent_changedGoneOrAdded() {
        for (int i = 0; i < 6; i++) {
            LedgerEvent event = events.get(i);
            long position = event.cursor().position();
            events.set(i, event(position, 11));
            assertThat(check(null).faults()).containsExactly(new ChainFault.EventChanged(position));
            events.remove(i);
            assertThat(check(null).faults()).containsExactly(new ChainFault.EventGone(position));
            events.add(i, event);
            events.add(i, new LedgerEvent("hunt", new EventCursor(event.cursor().transaction(), -position), "AWARD",
                    new UUID(1, position), "thief", 1, 1, 1, 1, 0, null));
            assertThat(check(null).faults()).containsExactly(new ChainFault.EventAdded(-position));
            events.remove(i);
        }
        assertThat(check(null).intact()).isTrue();
    }

    @Test
    void eventsSwapped_areBothNamed() {
        LedgerEvent first = events.get(0);
        events.set(0,
                new LedgerEvent("hunt", first.cursor(), "AWARD", events.get(1).claimId(), "ann", 1, 1, 1, 10, 0, null));
        assertThat(check(null).faults()).containsExactly(new ChainFault.EventChanged(1));
    }

    @Test
    void sealWrittenAnew_doesNotFollow() {
        events.set(2, event(3, 1_000));
        seals.set(1, EventSeal.after(seals.get(0), events.subList(2, 3)));
        assertThat(check(null).faults()).containsExactly(new ChainFault.SealChanged(3));
    }

    @Test
    void sealGone() {
        seals.remove(1);
        assertThat(check(null).faults()).containsExactly(new ChainFault.SealGone(2), new ChainFault.EventAdded(3));
    }

    @Test
    void chainWrittenAnew_isFoundByWhoKnewIt() {
        ChainHead known = head(2);
        events.set(0, event(1, 1_000));
        seals.clear();
        seal(0, 2);
        seal(2, 3);
        seal(3, 6);
        assertThat(check(null).intact()).isTrue();
        assertThat(check(known).faults()).containsExactly(new ChainFault.SealChanged(2));
    }

    @Test
    void chainCutOff_isFoundByWhoKnewIt() {
        ChainHead known = head(3);
        seals.removeLast();
        assertThat(check(null).intact()).isTrue();
        assertThat(check(known).faults()).containsExactly(new ChainFault.SealGone(3));
    }

    @Test
    void manyFaults_areCountedAndTheFirstNamed() {
        List<LedgerEvent> all = IntStream.rangeClosed(1, 50).mapToObj(position -> event(position, 10)).toList();
        EventSeal one = EventSeal.after(null, all);
        ChainReport report = ChainCheck.run(null, List.of(one).iterator(), List.<LedgerEvent>of().iterator());
        assertThat(report.faultCount()).isEqualTo(50);
        assertThat(report.faults()).hasSize(20).startsWith(new ChainFault.EventGone(1), new ChainFault.EventGone(2));
    }

    @Test
    void hash_isOverTheOneBeforeAndTheDigests() {
        HashCode before = seals.get(0).hash();
        assertThat(EventSeal.hash(before, seals.get(1).events())).isEqualTo(seals.get(1).hash())
                .isNotEqualTo(EventSeal.hash(null, seals.get(1).events()));
    }

    private ChainHead head(int number) {
        return new ChainHead(number, seals.get(number - 1).hash());
    }

    private ChainReport check(@Nullable ChainHead known) {
        return ChainCheck.run(known, seals.iterator(), events.iterator());
    }
}
