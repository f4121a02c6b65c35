package venuehunt.geometry.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.at;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.venue.ApprovalRule;
import venuehunt.geometry.venue.PublishOutcome;
import venuehunt.geometry.venue.PublishOutcome.ApprovalNeeded;
import venuehunt.geometry.venue.PublishOutcome.BaseChanged;
import venuehunt.geometry.venue.PublishOutcome.Published;
import venuehunt.geometry.venue.PublishOutcome.UnknownVersion;
import venuehunt.geometry.venue.VenueHistory;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

/** Who may make which version live at a venue that demands a second person. */
class ApprovalTest {
    private static final byte[] TILES = {1};

    private static Database database;
    private static MapWriter writer;
    private static LivePointer pointer;
    private static ApprovalSwitch approval;
    private static Rows rows;

    @BeforeAll
    static void open() {
        database = Database.open(TestDatabase.fresh("approval"), PoolSettings.of("test", 2));
        database.migrate(Schema.MIGRATIONS);
        writer = new MapWriter(database.dataSource());
        pointer = new LivePointer(database.dataSource());
        approval = new ApprovalSwitch(database.dataSource());
        rows = new Rows(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void publish_byTheUploaderAndByAnother() {
        upload("two", 1, "anna");
        demand("two");

        assertThat(publish("two", 1, "anna")).isEqualTo(new ApprovalNeeded("anna"));
        assertThat(pointer.all()).doesNotContainKey("two");
        assertThat(publish("two", 1, "berta")).isInstanceOf(Published.class);
        assertThat(publish("two", 2, "berta")).isEqualTo(new UnknownVersion());
        assertThat(pointer.publish("two", 1, OptionalLong.of(7), "anna", "")).isEqualTo(new BaseChanged(1));
        assertThat(rows.of("SELECT concat_ws(' ', action, version, who, why) FROM map_audit WHERE venue_id = 'two' "
                + "ORDER BY audit_id")).containsExactly("UPLOAD 1 anna test.geojson", "APPROVAL_ON zoe the rule",
                        "PUBLISH 1 berta the fence");
    }

    /** Who says that it is another's map is the store, whoever brought the same once more. */
    @Test
    void publish_byWhoBroughtTheSameAgain() {
        upload("again", 1, "anna");
        demand("again");
        upload("again", 1, "berta");

        assertThat(publish("again", 1, "anna")).isEqualTo(new ApprovalNeeded("anna"));
        assertThat(publish("again", 1, "berta")).isInstanceOf(Published.class);
    }

    @Test
    void publish_ofAWayBack() {
        upload("back", 1, "anna");
        publish("back", 1, "anna");
        demand("back");
        upload("back", 2, "anna");
        publish("back", 2, "berta");

        assertThat(publish("back", 1, "anna")).as("it was live: a way back").isInstanceOf(Published.class);
        assertThat(publish("back", 2, "anna")).as("somebody has gone back from it")
                .isEqualTo(new ApprovalNeeded("anna"));
        assertThat(publish("back", 2, "berta")).isInstanceOf(Published.class);
    }

    /** One that waited goes live after one that was uploaded later: the way back is what was live before it. */
    @Test
    void publish_outOfTurn() {
        upload("turn", 1, "anna");
        publish("turn", 1, "anna");
        demand("turn");
        upload("turn", 2, "anna");
        upload("turn", 3, "berta");
        publish("turn", 3, "anna");
        publish("turn", 2, "berta");

        assertThat(history("turn").wayBack()).hasValue(3);
        assertThat(publish("turn", 1, "anna")).as("long ago").isEqualTo(new ApprovalNeeded("anna"));
        assertThat(publish("turn", 3, "berta")).as("the way back").isInstanceOf(Published.class);
        assertThat(history("turn").publications().getFirst().isBack()).isTrue();
        assertThat(history("turn").wayBack()).as("somebody went back from 2").hasValue(1);
        assertThat(publish("turn", 2, "anna")).isEqualTo(new ApprovalNeeded("anna"));
    }

    @Test
    void publish_ofTheLiveOneIsNothing() {
        upload("live", 1, "anna");
        publish("live", 1, "anna");
        assertThat(publish("live", 1, "anna")).isInstanceOf(Published.class);
        assertThat(history("live").publications()).hasSize(1);
    }

    private static VenueHistory history(String venueId) {
        return new HistoryReader(database.dataSource()).of(venueId).orElseThrow();
    }

    @Test
    void wish_offTakesTwoAndIsWrittenDown() {
        upload("off", 1, "anna");
        demand("off");

        assertThat(approval.wish("off", false, "anna", "over")).contains(rule(true, "anna"));
        assertThat(approval.wish("off", false, "anna", "over, really")).contains(rule(true, "anna"));
        assertThat(publish("off", 1, "anna")).isEqualTo(new ApprovalNeeded("anna"));
        assertThat(approval.wish("off", false, "berta", "yes, over")).contains(rule(false, ""));
        assertThat(publish("off", 1, "anna")).isInstanceOf(Published.class);
        assertThat(rows.of("SELECT concat_ws(' ', action, who, why) FROM map_audit WHERE venue_id = 'off' "
                + "AND version IS NULL ORDER BY audit_id")).containsExactly("APPROVAL_ON zoe the rule",
                        "APPROVAL_OFF_ASKED anna over", "APPROVAL_OFF berta yes, over");
        assertThat(approval.wish("nowhere", true, "anna", "")).isEmpty();
    }

    @Test
    void wish_lapsesAfterADay() throws SQLException {
        upload("lapsed", 1, "anna");
        demand("lapsed");
        approval.wish("lapsed", false, "anna", "over");
        laterBy("24 hours", "lapsed");

        assertThat(history("lapsed").approval()).isEqualTo(rule(true, ""));
        assertThat(approval.wish("lapsed", false, "berta", "over")).as("the first to ask")
                .contains(rule(true, "berta"));
        laterBy("23 hours 59 minutes", "lapsed");
        assertThat(approval.wish("lapsed", false, "berta", "over, really")).contains(rule(true, "berta"));
        assertThat(approval.wish("lapsed", false, "anna", "yes, over")).contains(rule(false, ""));
    }

    private static void laterBy(String interval, String venueId) throws SQLException {
        rows.execute("UPDATE venue SET approval_changed_at = approval_changed_at - interval '" + interval
                + "' WHERE venue_id = '" + venueId + "'");
    }

    @Test
    void history_tellsTheRule() {
        upload("told", 1, "anna");
        HistoryReader history = new HistoryReader(database.dataSource());
        assertThat(history.of("told").orElseThrow().approval()).isEqualTo(rule(false, ""));

        demand("told");
        approval.wish("told", false, "anna", "over");

        assertThat(history.of("told").orElseThrow().approval()).isEqualTo(rule(true, "anna"));
    }

    private static ApprovalRule rule(boolean required, String askedBy) {
        return new ApprovalRule(required, Optional.of(askedBy).filter(name -> !name.isEmpty()));
    }

    private static void demand(String venueId) {
        assertThat(approval.wish(venueId, true, "zoe", "the rule")).contains(rule(true, ""));
    }

    /** The version of this number, if it is the next. */
    private static void upload(String venueId, int number, String who) {
        writer.store(at(venueId, 60 + number * 0.001, 25), 1, TILES, who);
    }

    private static PublishOutcome publish(String venueId, long version, String who) {
        return pointer.publish(venueId, version, OptionalLong.empty(), who, "the fence");
    }
}
