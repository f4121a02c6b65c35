package venuehunt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.demo.LimitPlans.LimitPlan;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.Role;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.tiles.venue.TileMapSource;
import venuehunt.uploader.apart.PlanReading;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.format.UnreadableFileException;
import venuehunt.uploader.plan.PlanDraft;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.publish.MapUpload;
import venuehunt.uploader.publish.UploadProgress;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.read.SiteFile;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.versions.LivePointer;

/**
 * What the curator's tool finds nothing wrong with, the geometry store takes, and nothing else: the two have their
 * limits each for itself.
 */
class PlanLimitsIT {
    private static final UploadProgress NOBODY = new UploadProgress() {
        @Override
        public void reached(int parts) {
            // Nobody looks.
        }

        @Override
        public void told(String sentence) {
            // Nobody looks.
        }
    };

    @TempDir
    static Path folder = Path.of("");

    private static StoreStack stack;
    private static Connection store;

    @BeforeAll
    static void start() throws IOException {
        stack = StoreStack.start(Checkout.ofThisClass());
        store = new Connection("the geometry store", new ServerAddress("127.0.0.1", stack.port()),
                stack.token("curator", Role.CURATOR));
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
        stack.close();
    }

    static List<LimitPlan> plans() {
        return LimitPlans.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void validate_isCleanExactlyWhereTheStoreTakesIt(LimitPlan plan) throws IOException, UnreadableFileException {
        Path file = write(plan);
        Validation validation = PlanReading.validate(file, Declared.NOTHING);
        Optional<CallRefusedException> refused = upload(file, "limits");

        assertThat(validation.problemCount() == 0).as("clean, with %s", validation.findings()).isEqualTo(plan.sound());
        assertThat(refused.isEmpty()).as("taken, with %s", refused).isEqualTo(plan.sound());
        assertThat(refused.stream()).extracting(CallRefusedException::code)
                .allMatch(Code.INVALID_ARGUMENT::equals);
    }

    /** It answers as before, has kept nothing of them, and takes the next sound plan. */
    @Test
    void upload_ofAllThatIsRefusedLeavesTheStoreWell() throws IOException, UnreadableFileException {
        List<LimitPlan> sound = LimitPlans.all().stream().filter(LimitPlan::sound).toList();
        assertThat(upload(write(sound.getFirst()), "steady")).isEmpty();
        new LivePointer(store, "steady").move(1, 0, false, "");
        byte[] live = liveTiles("steady");

        for (LimitPlan each : LimitPlans.all()) {
            if (!each.sound()) {
                assertThat(upload(write(each), "steady")).as("%s", each).isPresent();
            }
        }

        assertThat(liveTiles("steady")).isEqualTo(live);
        assertThat(upload(write(sound.getLast()), "steady")).isEmpty();
        new LivePointer(store, "steady").move(2, 1, true, "");
        assertThat(liveTiles("steady")).isNotEqualTo(live);
    }

    private static byte[] liveTiles(String venueId) throws IOException {
        return new TileMapSource(new ServerAddress("127.0.0.1", stack.port()),
                new BearerToken(stack.token("staff", Role.STAFF))).liveBytes(venueId);
    }

    private static Path write(LimitPlan plan) throws IOException {
        return Files.writeString(folder.resolve("plan.geojson"), plan.geoJson());
    }

    /** Past all that the tool checks. */
    private static Optional<CallRefusedException> upload(Path file, String venueId) throws UnreadableFileException {
        SitePlan plan = new PlanDraft(SiteFile.read(file, Declared.NOTHING).features()).plan().orElseThrow();
        try {
            new MapUpload(store, Thread::sleep, NOBODY)
                    .upload(CanonicalMap.of(plan, venueId, "Limits", "plan.geojson"));
            return Optional.empty();
        } catch (CallRefusedException refused) {
            return Optional.of(refused);
        }
    }
}
