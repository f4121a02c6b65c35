package venuehunt.service.rpc;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.ServerCalls.BidiStreamingMethod;
import io.grpc.stub.ServerCalls.UnaryMethod;

/** A service without generated code: one unary method and one stream, whose behaviour the test gives. */
public final class EchoService implements BindableService {
    public static final MethodDescriptor<StringValue, StringValue> UNARY = method("Unary", MethodType.UNARY);
    public static final MethodDescriptor<StringValue, StringValue> STREAM = method("Stream", MethodType.BIDI_STREAMING);

    private final UnaryMethod<StringValue, StringValue> unary;
    private final BidiStreamingMethod<StringValue, StringValue> stream;

    public EchoService(UnaryMethod<StringValue, StringValue> unary,
            BidiStreamingMethod<StringValue, StringValue> stream) {
        this.unary = unary;
        this.stream = stream;
    }

    public static EchoService unary(UnaryMethod<StringValue, StringValue> unary) {
        return new EchoService(unary, _ -> {
            throw new IllegalStateException("no stream in this test");
        });
    }

    public static EchoService stream(BidiStreamingMethod<StringValue, StringValue> stream) {
        return new EchoService((_, _) -> {
            throw new IllegalStateException("no unary call in this test");
        }, stream);
    }

    @Override
    public ServerServiceDefinition bindService() {
        return ServerServiceDefinition.builder("test.Echo").addMethod(UNARY, ServerCalls.asyncUnaryCall(unary))
                .addMethod(STREAM, ServerCalls.asyncBidiStreamingCall(stream)).build();
    }

    private static MethodDescriptor<StringValue, StringValue> method(String name, MethodType type) {
        return MethodDescriptor.<StringValue, StringValue>newBuilder().setType(type)
                .setFullMethodName("test.Echo/" + name)
                .setRequestMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance())).build();
    }
}
