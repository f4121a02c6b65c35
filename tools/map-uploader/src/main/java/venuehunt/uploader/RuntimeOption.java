package venuehunt.uploader;

import picocli.CommandLine.Option;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.uploader.server.Connection;

/** Where the runtime listens. */
final class RuntimeOption {
    @Option(names = "--runtime", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:7082", description = "The runtime's admin port. Default: ${DEFAULT-VALUE}.")
    private ServerAddress runtime = ServerAddress.parse("127.0.0.1:7082");

    Connection connect(String token) {
        return new Connection("the runtime", runtime, token);
    }
}
