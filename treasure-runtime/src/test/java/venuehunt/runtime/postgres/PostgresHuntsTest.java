package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.fixture.Drafts;
import venuehunt.runtime.hunt.Altitude;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.service.database.DatabaseUnavailableException;
import venuehunt.tile.LatLng;

class PostgresHuntsTest {
    private static final TreasureTables TABLES = new TreasureTables("hunts");
    private final PostgresHunts hunts = TABLES.hunts();

    @AfterAll
    static void close() {
        TABLES.close();
    }

    @Test
    void hunt_roundTrip() {
        Hunt hunt = new Hunt("finale-2026", "harbour", "Suuri Aarrejahti №1", new HuntRules(7.5, 42, 13),
                HuntState.DRAFT, HuntPhase.FINALE);
        assertThat(hunts.create(hunt)).isTrue();
        assertThat(hunts.create(hunt.in(HuntState.OPEN))).as("again").isFalse();
        assertThat(hunts.find("finale-2026")).contains(hunt);
        hunts.setState("finale-2026", HuntState.DRAFT, HuntState.PAUSED);
        assertThat(hunts.find("finale-2026")).contains(hunt.in(HuntState.PAUSED));
        assertThat(hunts.all()).contains(hunt.in(HuntState.PAUSED));
        assertThat(hunts.find("none")).isEmpty();
    }

    @Test
    void treasures_roundTrip() {
        hunts.create(new Hunt("rt", "v", "RT", HuntRules.DEFAULT, HuntState.OPEN, HuntPhase.DISCOVERY));
        TreasureDraft plain = Drafts.at(new LatLng(-35.123456789012, 179.999999999999)).named("plain").build();
        TreasureDraft full = Drafts.at(new LatLng(0, -180)).named("Kätkö 'x'; --")
                .altitude(new Altitude(17.25, Altitude.Reference.SEA_LEVEL)).heading(359.5f).asset("orb/blue")
                .points(1_000_000).capacity(1_000).open(1_790_000_000_123L, 1_790_000_000_124L).slack(2.5)
                .level(-2).build();
        List<Treasure> placed = placed("rt", plain, full);
        assertThat(placed).extracting(Treasure::draft).containsExactly(plain, full);
        assertThat(hunts.treasures("rt")).containsExactlyInAnyOrderElementsOf(placed);
        assertThat(hunts.treasures("none")).isEmpty();
    }

    @Test
    void place_againUnderAKeyKeepsTheNumber() {
        Treasure first = placed(TreasureTables.HUNT, TreasureTables.draft("moved").build()).getFirst();
        TreasureDraft moved = Drafts.at(TreasureTables.VENUE.position(20, 30)).named("moved").points(99)
                .open(1_000, 2_000).build();
        Treasure second = placed(TreasureTables.HUNT, moved).getFirst();
        assertThat(second).isEqualTo(new Treasure(first.treasureId(), moved));
        assertThat(hunts.treasures(TreasureTables.HUNT)).contains(second).doesNotContain(first);
        TreasureDraft always = TreasureTables.draft("moved").build();
        hunts.place(TreasureTables.HUNT, List.of(always));
        assertThat(hunts.treasures(TreasureTables.HUNT)).contains(new Treasure(first.treasureId(), always));
    }

    @Test
    void place_onceClaimsMayCome_capacitiesStay() {
        TreasureDraft three = TreasureTables.draft("three").capacity(3).build();
        long treasure = TABLES.place(three);
        for (int capacity : new int[]{1, 2, 4}) {
            assertThat(hunts.place(TreasureTables.HUNT, List.of(TreasureTables.draft("beside").build(),
                    TreasureTables.draft("three").capacity(capacity).build())))
                    .isEqualTo(new PostgresHunts.Placing.CapacityFixed("three"));
        }
        assertThat(hunts.treasures(TreasureTables.HUNT)).contains(new Treasure(treasure, three))
                .extracting(each -> each.draft().key()).doesNotContain("beside");
        TreasureDraft moved = Drafts.at(TreasureTables.VENUE.position(1, 1)).named("three").capacity(3).build();
        assertThat(placed(TreasureTables.HUNT, moved)).containsExactly(new Treasure(treasure, moved));
    }

    @Test
    void place_inADraft_changesCapacities() {
        hunts.create(new Hunt("draft", "v", "Draft", HuntRules.DEFAULT, HuntState.DRAFT, HuntPhase.DISCOVERY));
        for (int capacity : new int[]{2, 1, 3}) {
            TreasureDraft draft = TreasureTables.draft("box").capacity(capacity).build();
            placed("draft", draft);
            assertThat(hunts.treasures("draft")).extracting(Treasure::draft).containsExactly(draft);
        }
    }

    /** Two curators at two nodes: neither has seen the other's treasure when it asks for capacities. */
    @Test
    void place_twoPlaceTheSameKeyAtOnce_oneCapacityStands() throws Exception {
        try (var curators = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                String key = "at once " + i;
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<PostgresHunts.Placing>> both = IntStream.of(2, 3)
                        .mapToObj(capacity -> curators.submit(() -> {
                            together.await();
                            return hunts.place(TreasureTables.HUNT,
                                    List.of(TreasureTables.draft(key).capacity(capacity).build()));
                        })).toList();
                assertThat(List.of(both.get(0).get(), both.get(1).get())).as(key)
                        .contains(new PostgresHunts.Placing.CapacityFixed(key));
            }
        }
    }

    @Test
    void setState_onlyFromTheStateThatItIsIn() {
        hunts.create(new Hunt("states", "v", "States", HuntRules.DEFAULT, HuntState.OPEN, HuntPhase.DISCOVERY));
        assertThat(hunts.setState("states", HuntState.OPEN, HuntState.CLOSED)).isTrue();
        assertThat(hunts.setState("states", HuntState.OPEN, HuntState.PAUSED)).isFalse();
        assertThat(hunts.find("states")).map(Hunt::state).contains(HuntState.CLOSED);
    }

    @Test
    void place_allOrNone() throws Exception {
        TABLES.execute("alter table treasure add constraint none_cursed check (key <> 'cursed')");
        List<TreasureDraft> drafts = List.of(TreasureTables.draft("blessed").build(),
                TreasureTables.draft("cursed").build());
        assertThatThrownBy(() -> hunts.place(TreasureTables.HUNT, drafts))
                .isInstanceOf(DatabaseUnavailableException.class);
        assertThat(hunts.treasures(TreasureTables.HUNT)).extracting(each -> each.draft().key())
                .doesNotContain("blessed", "cursed");
    }

    private List<Treasure> placed(String huntId, TreasureDraft... drafts) {
        return ((PostgresHunts.Placing.Placed) hunts.place(huntId, List.of(drafts))).treasures();
    }
}
