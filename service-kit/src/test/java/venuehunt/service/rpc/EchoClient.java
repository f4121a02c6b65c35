package venuehunt.service.rpc;

import com.google.protobuf.StringValue;
import io.grpc.CallCredentials;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Calls an {@link EchoService} over the loopback. */
public final class EchoClient implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 10;

    private final ManagedChannel channel;

    public EchoClient(int port) {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    public Channel channel() {
        return channel;
    }

    public String call(String text) {
        return call(text, CallOptions.DEFAULT);
    }

    public String call(String text, CallCredentials credentials) {
        return call(text, CallOptions.DEFAULT.withCallCredentials(credentials));
    }

    /** The first thing that comes back: a text, or the failure. */
    public Object stream(String text) throws InterruptedException {
        BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        StreamObserver<StringValue> requests = ClientCalls.asyncBidiStreamingCall(
                channel.newCall(EchoService.STREAM, deadline(CallOptions.DEFAULT)), new Collector(answers));
        requests.onNext(StringValue.of(text));
        Object answer = answers.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("no answer within " + DEADLINE_SECONDS + " s");
        }
        return answer;
    }

    /** How a stream ends that nobody at this end does. */
    public Object lastOfStream(String text) throws InterruptedException {
        BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        StreamObserver<StringValue> requests = ClientCalls.asyncBidiStreamingCall(
                channel.newCall(EchoService.STREAM, deadline(CallOptions.DEFAULT)), new Collector(answers));
        requests.onNext(StringValue.of(text));
        Object answer = answers.take();
        while (answer instanceof String) {
            answer = answers.take();
        }
        return answer;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /**
     * @throws StatusRuntimeException
     *             as the server refuses
     */
    private String call(String text, CallOptions options) {
        return ClientCalls.blockingUnaryCall(channel, EchoService.UNARY, deadline(options), StringValue.of(text))
                .getValue();
    }

    private static CallOptions deadline(CallOptions options) {
        return options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private record Collector(BlockingQueue<Object> answers) implements StreamObserver<StringValue> {
        @Override
        public void onNext(StringValue value) {
            answers.add(value.getValue());
        }

        @Override
        public void onError(Throwable failure) {
            answers.add(failure);
        }

        @Override
        public void onCompleted() {
            answers.add("completed");
        }
    }
}
