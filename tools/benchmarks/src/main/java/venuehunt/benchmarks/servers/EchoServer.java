package venuehunt.benchmarks.servers;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import venuehunt.benchmarks.phones.Bytes;
import venuehunt.service.rpc.RpcLimits;
import venuehunt.v1.PlayServiceGrpc;

/**
 * The stack alone: answers each message of the stream in which phones play with as many bytes as told, whatever it
 * says. It has the executor, the event loops and the window of the phones' port, and nothing else.
 */
public final class EchoServer {
    private EchoServer() {
    }

    /** Starts one that answers with so many bytes. */
    public static ServerProcess start(List<String> jvm, int answerBytes) throws IOException {
        return ServerProcess.start(EchoServer.class, jvm, Map.of(), String.valueOf(answerBytes));
    }

    public static void main(String... args) throws IOException {
        byte[] answer = new byte[Integer.parseInt(args[0])];
        MethodDescriptor<byte[], byte[]> play = PlayServiceGrpc.getPlayMethod().toBuilder(new Bytes(), new Bytes())
                .build();
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .executor(MoreExecutors.directExecutor()).flowControlWindow(RpcLimits.phone().flowControlBytes())
                .addService(ServerServiceDefinition.builder(PlayServiceGrpc.SERVICE_NAME)
                        .addMethod(play, (call, _) -> echo(call, answer)).build())
                .build().start();
        new ServerConsole().serve("ready " + server.getPort());
        server.shutdownNow();
    }

    private static ServerCall.Listener<byte[]> echo(ServerCall<byte[], byte[]> call, byte[] answer) {
        call.sendHeaders(new Metadata());
        call.request(1);
        return new ServerCall.Listener<>() {
            @Override
            public void onMessage(byte[] message) {
                call.sendMessage(answer);
                call.request(1);
            }
        };
    }
}
