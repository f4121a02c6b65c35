package venuehunt.uploader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehunt.service.rpc.Refusal;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.publish.CanonicalMap;
import venuehunt.uploader.publish.MapUpload;
import venuehunt.uploader.publish.Pause;
import venuehunt.uploader.publish.UploadProgress;
import venuehunt.uploader.read.Declared;
import venuehunt.uploader.server.CallRefusedException;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.MapPart;

/** Uploads whose line or store breaks. */
class ResumedUploadTest {
    private static final List<MapPart> MAP = CanonicalMap.of(
            Validation.of(Path.of("../../venue-data/venues/bay-stage/site-plan.geojson"), Declared.NOTHING).plan()
                    .orElseThrow(),
            "bay-stage", "Bay Stage", "site-plan.geojson");
    private static final Refusal AWAY = Refusal.unavailable("STORE_UNAVAILABLE", "the database does not answer",
            Duration.ofSeconds(1));

    private final FakeServers servers;
    private final List<Long> pausesMs = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    ResumedUploadTest() throws IOException {
        servers = new FakeServers();
    }

    @AfterEach
    void close() {
        servers.close();
    }

    @Test
    void upload_whoseConnectionIsCut_goesOn() {
        servers.restartAfter(5);

        upload(pausesMs::add);

        assertThat(servers.versions).containsExactly(MAP);
        assertThat(servers.wholeParts()).as("each part once").isEqualTo(MAP.size());
        assertThat(pausesMs).containsExactly(1_000L);
        assertThat(told).hasSize(2).first().asString().endsWith("; trying again in 1 s, 2 of 5");
        assertThat(told).last()
                .isEqualTo("the store has 5 of the 12 parts of this map already: only the others are sent");
    }

    @Test
    void upload_toAStoreThatHasForgotten_beginsAgain() {
        servers.restartAfter(5);

        upload(ms -> {
            pausesMs.add(ms);
            servers.forgetParts();
        });

        assertThat(servers.versions).containsExactly(MAP);
        assertThat(servers.wholeParts()).isEqualTo(5 + MAP.size());
        assertThat(told).singleElement().asString().contains("trying again");
    }

    @Test
    void upload_afterTheProgramWasKilled_goesOn() throws InterruptedException {
        servers.restartAfter(5);
        assertThatExceptionOfType(CallRefusedException.class).isThrownBy(() -> upload(ms -> {
            throw new InterruptedException("killed");
        }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(servers.versions).isEmpty();

        servers.awaitRestart();
        upload(pausesMs::add);

        assertThat(servers.versions).containsExactly(MAP);
        assertThat(servers.wholeParts()).isEqualTo(MAP.size());
        assertThat(pausesMs).isEmpty();
    }

    @Test
    void upload_ofAPartThatIsDamagedOrLost_isTriedAgain() {
        servers.refuseUploads(List.of(Refusal.aborted("PART_DAMAGED", "part 3 has another SHA-256 than it says"),
                Refusal.aborted("PART_NOT_KEPT", "part 4 is not here")));

        upload(pausesMs::add);

        assertThat(servers.versions).containsExactly(MAP);
        assertThat(pausesMs).containsExactly(1_000L, 2_000L);
    }

    @Test
    void upload_besideTooManyOthers_isTriedAgainWhenTheStoreSaysSo() {
        Refusal full = Refusal.resourceExhausted("TOO_MANY_UPLOADS", "other maps take the room",
                Duration.ofSeconds(5));
        servers.refuseUploads(Collections.nCopies(4, full));

        upload(pausesMs::add);

        assertThat(servers.versions).containsExactly(MAP);
        assertThat(pausesMs).containsExactly(5_000L, 5_000L, 5_000L, 8_000L);
    }

    @Test
    void upload_toAStoreThatAsksForAnHour_isNotTriedAgain() {
        servers.refuseUploads(List.of(Refusal.resourceExhausted("QUOTA", "that was enough", Duration.ofHours(1))));

        CallRefusedException refused = catchThrowableOfType(CallRefusedException.class, () -> upload(pausesMs::add));

        assertThat(refused.reason()).isEqualTo("QUOTA");
        assertThat(pausesMs).isEmpty();
    }

    @Test
    void upload_toAStoreThatStaysAway_givesUp() {
        servers.refuseUploads(Collections.nCopies(5, AWAY));

        CallRefusedException refused = catchThrowableOfType(CallRefusedException.class, () -> upload(pausesMs::add));

        assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(pausesMs).containsExactly(1_000L, 2_000L, 4_000L, 8_000L);
        assertThat(servers.versions).isEmpty();
    }

    @Test
    void upload_thatIsRefused_isNotTriedAgain() {
        servers.refuseMaps();

        CallRefusedException refused = catchThrowableOfType(CallRefusedException.class, () -> upload(pausesMs::add));

        assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(pausesMs).isEmpty();
    }

    @Test
    void upload_toAStoreThatWasNeverThere_isToldAtOnce() {
        servers.close();

        CallRefusedException refused = catchThrowableOfType(CallRefusedException.class, () -> upload(pausesMs::add));

        assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(pausesMs).isEmpty();
    }

    private void upload(Pause pause) {
        try (Connection store = connect()) {
            new MapUpload(store, pause, new UploadProgress() {
                @Override
                public void reached(int parts) {
                    assertThat(parts).isBetween(1, MAP.size());
                }

                @Override
                public void told(String sentence) {
                    told.add(sentence);
                }
            }).upload(MAP);
        }
    }

    private Connection connect() {
        return new Connection("the store", ServerAddress.parse(servers.address()), FakeServers.TOKEN);
    }
}
