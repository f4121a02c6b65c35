package venuehunt.benchmarks.streams;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import venuehunt.benchmarks.phones.Group;
import venuehunt.benchmarks.phones.Heard;
import venuehunt.benchmarks.servers.CpuTime;
import venuehunt.benchmarks.servers.ServerProcess;

/** What one server did in a while. */
record Turn(Heard heard, CpuTime cpu) {

    /** From now on for so long. */
    static Turn of(ServerProcess server, Group group, Duration each) throws InterruptedException, ExecutionException {
        group.take();
        CpuTime before = server.cpu();
        Thread.sleep(each);
        return new Turn(group.take(), server.cpu().since(before));
    }

    /** The server's processor time for one message. */
    double effortNs() {
        return (double) cpu.ns() / Math.max(1, heard.answers());
    }
}
