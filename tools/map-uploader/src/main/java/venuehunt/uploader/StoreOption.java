package venuehunt.uploader;

import picocli.CommandLine.Option;
import venuehunt.service.rpc.ServerAddress;
import venuehunt.uploader.server.Connection;

/** Where the geometry store listens. */
final class StoreOption {
    @Option(names = "--store", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:7071", description = "The geometry store. Default: ${DEFAULT-VALUE}.")
    private ServerAddress store = ServerAddress.parse("127.0.0.1:7071");

    Connection connect(String token) {
        return new Connection("the geometry store", store, token);
    }
}
