package venuehunt.runtime.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.PlayResponse;

/** The server's side of a stream to a phone that reads or does not, as it is told. */
final class FakeCall extends ServerCallStreamObserver<PlayResponse> {
    private final List<PlayResponse> written = new ArrayList<>();
    private boolean reading = true;
    private @Nullable Refusal end;
    private boolean completed;
    private int asked;
    private Runnable atTheNext = () -> {
    };

    void read(boolean now) {
        reading = now;
    }

    List<PlayResponse> written() {
        return written;
    }

    /** Why the stream was ended; null when it was not. */
    @Nullable
    Refusal end() {
        return end;
    }

    boolean isCompleted() {
        return completed;
    }

    /** How many messages of the phone were asked for. */
    int asked() {
        return asked;
    }

    /** Happens while the next message is being written. */
    void atTheNext(Runnable event) {
        atTheNext = event;
    }

    @Override
    public boolean isReady() {
        return reading;
    }

    @Override
    public void onNext(PlayResponse message) {
        Runnable event = atTheNext;
        atTheNext = () -> {
        };
        event.run();
        written.add(message);
    }

    @Override
    public void onError(Throwable error) {
        end = Refusal.from(error);
    }

    @Override
    public void onCompleted() {
        completed = true;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {
    }

    @Override
    public void setCompression(String compression) {
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
    }

    @Override
    public void request(int count) {
        asked += count;
    }

    @Override
    public void setMessageCompression(boolean enable) {
    }

    @Override
    public void disableAutoInboundFlowControl() {
    }
}
