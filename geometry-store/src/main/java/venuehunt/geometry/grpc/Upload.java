package venuehunt.geometry.grpc;

import io.grpc.stub.StreamObserver;
import venuehunt.geometry.intake.MapIntake;
import venuehunt.geometry.venue.UploadOutcome.Refused;
import venuehunt.geometry.venue.UploadOutcome.Stored;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadMapResponse;

/** One call of UploadMap. A call that breaks off leaves nothing behind. */
final class Upload implements StreamObserver<MapPart> {
    private final MapAssembly assembly = new MapAssembly();
    private final MapIntake intake;
    private final String who;
    private final StreamObserver<UploadMapResponse> answer;

    Upload(MapIntake intake, String who, StreamObserver<UploadMapResponse> answer) {
        this.intake = intake;
        this.who = who;
        this.answer = answer;
    }

    @Override
    public void onNext(MapPart part) {
        assembly.add(part);
    }

    @Override
    public void onError(Throwable brokenOff) {
        // Nothing was written yet, and there is nobody to answer.
    }

    @Override
    public void onCompleted() {
        switch (intake.upload(assembly.finish(), who)) {
            case Refused refused -> throw Refusals.map(refused.problems());
            case Stored stored -> {
                answer.onNext(UploadMapResponse.newBuilder().setVersion(Encoder.version(stored.version()))
                        .setAlreadyStored(stored.alreadyStored()).build());
                answer.onCompleted();
            }
        }
    }
}
