package venuehunt.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.simulator.PlayerSimulator;
import venuehunt.simulator.SimulationPlan;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.ClaimStanding;
import venuehunt.simulator.report.SimulationReport;
import venuehunt.tile.Tile;
import venuehunt.tile.map.TileMap;
import venuehunt.tiles.venue.TileMapSource;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimOutcome;
import venuehunt.v1.ClaimRequest;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.Delta;
import venuehunt.v1.GoneReason;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.LatLng;
import venuehunt.v1.PlaceTreasureRequest;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.Reconciliation;
import venuehunt.v1.Tick;
import venuehunt.v1.TreasureDraft;

/**
 * The packaged command line, both packaged services, a real database and a crowd. In the middle of the claims the
 * runtime is killed; what it had said must still be true of the one that takes its place.
 */
class EndToEndIT {
    private static final String VENUE = "bay-stage";
    private static final int PLAYERS = 150;
    private static final int TREASURES = 1_500;
    private static final long SEED = 7;
    private static final int AWARDS_BEFORE_THE_KILL = 25;
    private static final int AWARDS_AFTER_THE_KILL = 15;

    private final Checkout checkout = Checkout.ofThisClass();

    @Test
    void play_runtimeKilledInTheMiddleOfClaims() throws Exception {
        try (Stack stack = Stack.start(checkout);
                Admin admin = new Admin(stack.adminAddress(), stack.token("staff", Role.STAFF))) {
            publish(stack);
            String huntId = admin.listHunts().getFirst().getHuntId();

            List<ClaimRecord> claims = playThroughAKill(stack, huntId);
            Map<UUID, Row> ledger = ledger(stack.treasureDatabase());

            assertThat(claims).filteredOn(claim -> claim.standing() == ClaimStanding.WON)
                    .hasSizeGreaterThanOrEqualTo(AWARDS_BEFORE_THE_KILL + AWARDS_AFTER_THE_KILL)
                    .allSatisfy(won -> assertThat(ledger.get(id(won)))
                            .as("the ledger's row of %s", won).extracting(Row::playerId, Row::treasureId)
                            .containsExactly(won.playerId(), won.treasureId()));
            assertThat(claims).filteredOn(claim -> claim.standing().settled() && claim.standing() != ClaimStanding.WON)
                    .allSatisfy(notWon -> assertThat(ledger).doesNotContainKey(id(notWon)));
            assertThat(claims).extracting(ClaimRecord::standing).doesNotContain(ClaimStanding.IN_DOUBT);
            assertNobodyWonWhatAnotherHas(ledger, stack.treasureDatabase());
            assertSameAnswerAgain(stack, huntId, claims);

            Reconciliation found = admin.reconcile(huntId);
            assertThat(found.getEqual()).as("reconciliation %s", found).isTrue();
            assertThat(found.getAwards()).isEqualTo(ledger.size());
        }
    }

    /** The phone ticks once, and hears of all else as it happens. */
    @Test
    void publish_andTheWayBackReachWhoPlays(@TempDir Path folder) throws Exception {
        try (Stack stack = Stack.start(checkout);
                Admin admin = new Admin(stack.adminAddress(), stack.token("staff", Role.STAFF))) {
            publish(stack);
            String huntId = admin.listHunts().getFirst().getHuntId();
            String token = stack.tokenFile("curator", Role.CURATOR).toString();
            LatLng here = placeToPlay(stack);
            long treasure = place(stack, huntId, here);
            try (StandingPhone phone = new StandingPhone(stack, huntId, here)) {
                phone.await("its first look", delta -> shows(delta, treasure));

                String said = cli("publish", stormOver(here, folder).toString(), "--venue", VENUE, "--confirm",
                        "--store",
                        stack.storeAddress(), "--runtime", stack.adminAddress(), "--token-file", token);
                assertThat(said).contains(huntId + " (open): ").contains("1 of 1 players stand where it changes")
                        .containsPattern("a-treasure at .*: in \"Storm\"").contains("Live: " + VENUE + " version 2");
                phone.await("its treasure closed", delta -> delta.getGoneList().stream()
                        .anyMatch(gone -> gone.getTreasureId() == treasure
                                && gone.getReason() == GoneReason.GONE_REASON_CLOSED));

                cli("rollback", VENUE, "--reason", "it has passed", "--store", stack.storeAddress(),
                        "--token-file", token);
                phone.await("its treasure again", delta -> shows(delta, treasure));
            }
        }
    }

    private static boolean shows(Delta delta, long treasureId) {
        return delta.getAppearedList().stream().anyMatch(each -> each.getTreasureId() == treasureId);
    }

    private static LatLng placeToPlay(Stack stack) throws Exception {
        TileMap map = new TileMapSource(new ServerAddress("127.0.0.1", stack.storePort()),
                new BearerToken(stack.token("staff", Role.STAFF))).live(VENUE);
        int east = map.bounds().minEast();
        while (!map.playable(Tile.pack(east, 0))) {
            east++;
        }
        venuehunt.tile.LatLng place = map.frame().toLatLng(Tile.centre(Tile.pack(east, 0)));
        return LatLng.newBuilder().setLatDegrees(place.latDegrees()).setLngDegrees(place.lngDegrees()).build();
    }

    private static long place(Stack stack, String huntId, LatLng here) {
        ManagedChannel channel = Grpc.newChannelBuilder(stack.adminAddress(), InsecureChannelCredentials.create())
                .build();
        try {
            return HuntServiceGrpc.newBlockingStub(channel)
                    .withCallCredentials(new BearerToken(stack.token("curator", Role.CURATOR)))
                    .placeTreasure(PlaceTreasureRequest.newBuilder().setHuntId(huntId)
                            .setTreasure(TreasureDraft.newBuilder().setKey("a-treasure").setPosition(here).setPoints(1))
                            .build())
                    .getTreasureId();
        } finally {
            channel.shutdownNow();
        }
    }

    /** The venue's plan with a no-go zone of some 60 m round a place. */
    private Path stormOver(LatLng here, Path folder) throws IOException {
        double west = here.getLngDegrees() - 0.0003;
        double east = here.getLngDegrees() + 0.0003;
        double south = here.getLatDegrees() - 0.0003;
        double north = here.getLatDegrees() + 0.0003;
        String storm = String.format(Locale.ROOT, "{\"type\":\"Feature\",\"properties\":{\"name\":\"Storm\","
                + "\"kind\":\"no-go\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],"
                + "[%f,%f]]]}},\n", west, south, east, south, east, north, west, north, west, south);
        String plan = Files.readString(checkout.sitePlan(VENUE));
        String features = "\"features\":[\n";
        assertThat(plan).contains(features);
        return Files.writeString(folder.resolve("storm.geojson"), plan.replace(features, features + storm));
    }

    private void publish(Stack stack) throws Exception {
        String token = stack.tokenFile("curator", Role.CURATOR).toString();
        cli("publish", checkout.sitePlan(VENUE).toString(), "--venue", VENUE, "--store", stack.storeAddress(),
                "--token-file", token);
        cli("hunt", "publish", checkout.hunt(VENUE).toString(), "--treasures", Integer.toString(TREASURES), "--seed",
                Long.toString(SEED), "--store", stack.storeAddress(), "--runtime", stack.adminAddress(),
                "--token-file", token, "--open");
    }

    /** What it said; it must end well. */
    private String cli(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                        checkout.jar("tools/map-uploader").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<ClaimRecord> playThroughAKill(Stack stack, String huntId) throws Exception {
        TileMap map = new TileMapSource(new ServerAddress("127.0.0.1", stack.storePort()),
                new BearerToken(stack.token("staff", Role.STAFF))).live(VENUE);
        SimulationPlan plan = SimulationPlan.honest("127.0.0.1", stack.phonePort(), huntId, PLAYERS, SEED);
        try (PlayerSimulator crowd = new PlayerSimulator(plan, map, stack::playerToken)) {
            crowd.start();
            awaitUntil(crowd,
                    report -> report.welcomes() >= PLAYERS && report.claims().won() >= AWARDS_BEFORE_THE_KILL);
            stack.killAndRestartRuntime();
            long before = crowd.report().claims().won();
            awaitUntil(crowd, report -> report.reconnects() >= PLAYERS && report.welcomes() >= 2 * PLAYERS
                    && report.claims().won() >= before + AWARDS_AFTER_THE_KILL);
            crowd.stop(Duration.ofSeconds(30));
            assertThat(crowd.report().contradictions()).as("answers that changed").isZero();
            return crowd.claims();
        }
    }

    private static void awaitUntil(PlayerSimulator crowd, Predicate<SimulationReport> condition) {
        await("the crowd").atMost(Duration.ofMinutes(3)).until(crowd::report, condition);
    }

    private record Row(String playerId, long treasureId, int slot) {}

    private static Map<UUID, Row> ledger(DatabaseConfig database) throws SQLException {
        Map<UUID, Row> rows = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select claim_id, player_id, treasure_id, slot from award")) {
            while (row.next()) {
                rows.put(row.getObject(1, UUID.class), new Row(row.getString(2), row.getLong(3), row.getInt(4)));
            }
        }
        return rows;
    }

    private static void assertNobodyWonWhatAnotherHas(Map<UUID, Row> ledger, DatabaseConfig database)
            throws SQLException {
        Map<Long, Long> winners = ledger.values().stream()
                .collect(Collectors.groupingBy(Row::treasureId, Collectors.counting()));
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select treasure_id, capacity from treasure")) {
            while (row.next()) {
                assertThat(winners.getOrDefault(row.getLong(1), 0L)).as("winners of treasure %d", row.getLong(1))
                        .isLessThanOrEqualTo(row.getLong(2));
            }
        }
    }

    /** Sends every settled claim once more, by the unary way and from nowhere near the treasure. */
    private static void assertSameAnswerAgain(Stack stack, String huntId, List<ClaimRecord> claims) {
        ManagedChannel channel = Grpc.newChannelBuilderForAddress("127.0.0.1", stack.phonePort(),
                InsecureChannelCredentials.create()).build();
        try {
            for (ClaimRecord claim : claims) {
                if (claim.standing() == ClaimStanding.WON || claim.standing() == ClaimStanding.LOST) {
                    ClaimResult again = PlayServiceGrpc.newBlockingStub(channel)
                            .withCallCredentials(new BearerToken(stack.playerToken(claim.playerId())))
                            .claim(ClaimRequest.newBuilder().setHuntId(huntId)
                                    .setClaim(Claim.newBuilder().setClaimId(claim.claimId())
                                            .setTreasureId(claim.treasureId()))
                                    .setTick(Tick.newBuilder().setLatDegrees(0).setLngDegrees(0)
                                            .setHorizontalAccuracyMetres(3))
                                    .build());
                    assertThat(again.getOutcome()).as("%s", claim)
                            .isEqualTo(claim.standing() == ClaimStanding.WON
                                    ? ClaimOutcome.CLAIM_OUTCOME_WON
                                    : ClaimOutcome.CLAIM_OUTCOME_LOST);
                }
            }
        } finally {
            channel.shutdownNow();
        }
    }

    private static UUID id(ClaimRecord claim) {
        ByteString bytes = claim.claimId();
        ByteBuffer buffer = bytes.asReadOnlyByteBuffer();
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
