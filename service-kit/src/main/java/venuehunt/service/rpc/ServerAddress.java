package venuehunt.service.rpc;

/** Where a server listens, written {@code HOST:PORT}; an IPv6 address stands in brackets. */
public record ServerAddress(String host, int port) {
    public ServerAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "address \"" + host + ":" + port + "\", expected HOST:PORT with a port of 1 to 65535");
        }
    }

    public static ServerAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("address \"" + text + "\", expected HOST:PORT, e.g. 127.0.0.1:7071");
        }
        return new ServerAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
