package venuehunt.simulator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address as HOST:PORT. */
public record HostPort(String host, int port) {
    private static final int MAX_PORT = 65_535;

    static final class Converter implements ITypeConverter<HostPort> {
        @Override
        public HostPort convert(String text) {
            int colon = text.lastIndexOf(':');
            try {
                int port = Integer.parseInt(text.substring(colon + 1));
                if (colon > 0 && port > 0 && port <= MAX_PORT) {
                    return new HostPort(text.substring(0, colon), port);
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw new TypeConversionException("'" + text + "', expected HOST:PORT");
        }
    }
}
