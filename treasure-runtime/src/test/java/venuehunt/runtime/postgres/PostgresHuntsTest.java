package venuehunt.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.claim.LedgerClaim;
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
        hunts.setState("finale-2026", HuntState.PAUSED);
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
                .points(1_000_000).capacity(1_000).open(1_790_000_000_123L, 1_790_000_000_124L).slack(2.5).build();
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
    void place_whatWasWonKeepsItsCapacity() {
        long treasure = TABLES.place(TreasureTables.draft("won").capacity(2).build());
        TABLES.place(TreasureTables.draft("won").capacity(3).build());
        TABLES.ledger().commit(List.of(new LedgerClaim(TreasureTables.HUNT, treasure, 1, "ann", UUID.randomUUID())));
        for (int capacity : new int[]{1, 4}) {
            assertThat(hunts.place(TreasureTables.HUNT, List.of(TreasureTables.draft("beside").build(),
                    TreasureTables.draft("won").capacity(capacity).build())))
                    .isEqualTo(new PostgresHunts.Placing.Awarded("won"));
        }
        assertThat(hunts.treasures(TreasureTables.HUNT)).extracting(each -> each.draft().key()).contains("won")
                .doesNotContain("beside");
        TreasureDraft moved = Drafts.at(TreasureTables.VENUE.position(1, 1)).named("won").capacity(3).build();
        assertThat(placed(TreasureTables.HUNT, moved)).containsExactly(new Treasure(treasure, moved));
    }

    @Test
    void place_fewerOnlyBeforeClaimsCome() {
        TABLES.place(TreasureTables.draft("fewer").capacity(2).build());
        assertThat(hunts.place(TreasureTables.HUNT, List.of(TreasureTables.draft("fewer").build())))
                .isEqualTo(new PostgresHunts.Placing.Lowered("fewer"));
        hunts.create(new Hunt("fewer", "v", "Fewer", HuntRules.DEFAULT, HuntState.DRAFT, HuntPhase.DISCOVERY));
        placed("fewer", TreasureTables.draft("fewer").capacity(2).build());
        assertThat(placed("fewer", TreasureTables.draft("fewer").build())).hasSize(1);
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
