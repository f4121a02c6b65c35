package venuehunt.geometry.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.StreamObserver;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import venuehunt.geometry.intake.MapIntake;
import venuehunt.geometry.venue.UploadOutcome.Refused;
import venuehunt.geometry.venue.UploadOutcome.Stored;
import venuehunt.v1.MapPart;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;

/** One call of UploadMap. A call that breaks off leaves nothing behind but its parts, for the call that goes on. */
final class Upload implements StreamObserver<UploadPart> {
    private final MapAssembly assembly;
    private final MapIntake intake;
    private final KeptParts keptParts;
    private final String who;
    private final StreamObserver<UploadMapResponse> answer;
    private int number;

    Upload(MapIntake intake, KeptParts keptParts, UploadRoom.Share room, String who,
            StreamObserver<UploadMapResponse> answer) {
        assembly = new MapAssembly(room);
        this.intake = intake;
        this.keptParts = keptParts;
        this.who = who;
        this.answer = answer;
    }

    /** A part is kept again whenever it is named: while somebody goes on it does not grow old. */
    @Override
    public void onNext(UploadPart part) {
        number++;
        ByteString content = part.hasMapPart() ? sound(part) : kept(part);
        assembly.add(mapPart(content));
        keptParts.keep(who, part.getSha256(), content);
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

    private ByteString sound(UploadPart part) {
        if (!sha256(part.getMapPart()).equals(part.getSha256())) {
            throw Refusals.partDamaged(number);
        }
        return part.getMapPart();
    }

    private ByteString kept(UploadPart part) {
        return keptParts.find(who, part.getSha256()).orElseThrow(() -> Refusals.partNotKept(number));
    }

    private MapPart mapPart(ByteString content) {
        try {
            return MapPart.parseFrom(content);
        } catch (InvalidProtocolBufferException e) {
            throw Refusals.invalidField("map_part", "part " + number + " is no MapPart: " + e.getMessage());
        }
    }

    private static ByteString sha256(ByteString content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.asReadOnlyByteBuffer());
            return ByteString.copyFrom(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
