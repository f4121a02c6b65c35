package venuehunt.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a server's processor time goes, by samples of its threads' stacks. A sample belongs to the innermost frame that
 * is not of the JDK: what the JDK does, it does for who called it.
 */
public record Profile(Map<Place, Integer> samples) {

    /** Of processor time, in Java and in what it calls. */
    static final String SAMPLE = "jdk.CPUTimeSample";

    private static final String NETTY = "io.grpc.netty.shaded.io.netty.";

    private record Prefix(String start, Place place) {}

    /** The first that fits. */
    private static final List<Prefix> PREFIXES = List.of(new Prefix(NETTY + "channel.epoll.Native", Place.SYSTEM_CALLS),
            new Prefix(NETTY + "channel.epoll.LinuxSocket", Place.SYSTEM_CALLS),
            new Prefix(NETTY + "channel.unix.", Place.SYSTEM_CALLS), new Prefix(NETTY + "buffer.", Place.BUFFERS),
            new Prefix(NETTY + "handler.", Place.HTTP2),
            new Prefix("io.grpc.netty.shaded.io.grpc.netty.", Place.HTTP2), new Prefix(NETTY, Place.EVENT_LOOP),
            new Prefix("com.google.protobuf.", Place.PROTOBUF), new Prefix("io.grpc.protobuf.", Place.PROTOBUF),
            new Prefix("venuehunt.v1.", Place.PROTOBUF), new Prefix("io.grpc.", Place.GRPC),
            new Prefix("io.perfmark.", Place.GRPC), new Prefix("com.google.common.", Place.GRPC),
            new Prefix("venuehunt.runtime.field.", Place.ENGINE),
            new Prefix("venuehunt.runtime.session.", Place.ENGINE),
            new Prefix("venuehunt.tile.", Place.ENGINE), new Prefix("venuehunt.", Place.STREAM));

    /** Whose code it is. */
    public enum Place {
        SYSTEM_CALLS("system calls"), BUFFERS("Netty buffers"), HTTP2("HTTP/2"), EVENT_LOOP("event loop"), PROTOBUF(
                "protobuf"), GRPC("gRPC core"), ENGINE("ours: engine"), STREAM("ours: stream"),
        /** Compilers, collectors, timers. */
        OTHER("other");

        private final String name;

        Place(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Of a stack of class names, innermost first. */
    static Place place(List<String> classes) {
        return classes.stream().filter(Profile::isNotOfTheJdk).findFirst().map(Profile::placeOf).orElse(Place.OTHER);
    }

    private static Place placeOf(String name) {
        return PREFIXES.stream().filter(each -> name.startsWith(each.start)).findFirst().map(Prefix::place)
                .orElse(Place.OTHER);
    }

    private static boolean isNotOfTheJdk(String name) {
        return !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.");
    }

    static Profile of(Path file) throws IOException {
        Map<Place, Integer> samples = new EnumMap<>(Place.class);
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    samples.merge(stack == null ? Place.OTHER : place(classes(stack.getFrames())), 1, Integer::sum);
                }
            }
        }
        return new Profile(samples);
    }

    private static List<String> classes(List<RecordedFrame> frames) {
        return frames.stream().map(frame -> frame.getMethod().getType().getName()).toList();
    }

    public double share(Place place) {
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        return (double) samples.getOrDefault(place, 0) / Math.max(1, all);
    }
}
