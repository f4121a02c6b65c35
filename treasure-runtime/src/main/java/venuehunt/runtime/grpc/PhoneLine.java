package venuehunt.runtime.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.admission.Limit;
import venuehunt.runtime.admission.LimitCounts;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.PlayResponse;

/**
 * The way to one phone. Written from the stream's thread and, for answers of the ledger and of staff, from others: one
 * at a time, and nothing after the end.
 *
 * <p>
 * Nothing here grows with a phone that does not read: deltas are only written when it is ready, of notices the newest
 * of each topic waits until it is, and of the answers that must be written at once at most {@value #MAX_UNREAD} wait
 * before the stream is closed. It is closed, too, when a phone has not read for half a minute. The end itself lies
 * behind what is not read: when it has not come to the phone some seconds later, whatever the reason, the call is reset
 * past all of it.
 */
final class PhoneLine {
    /**
     * A phone is ready while less than this waits for it: some verdicts, or a change. By default gRPC would let 32 KiB
     * wait, which is two thousand verdicts and several hundred bytes of its own for each.
     */
    static final int UNREAD_BYTES = 1_024;
    /** That many wait; with one more the stream ends. */
    static final int MAX_UNREAD = 16;
    static final long MAX_UNREAD_NS = TimeUnit.SECONDS.toNanos(30);
    /** How long a phone may take to read why its stream has ended. */
    static final long RESET_AFTER_MS = 10_000;
    private static final Topic[] TOPICS = Topic.values();
    private static final Duration SLOW_RETRY = Duration.ofSeconds(5);

    private final ServerCallStreamObserver<PlayResponse> out;
    private final LimitCounts reached;
    private final ScheduledExecutorService timers;
    private final Runnable reset;
    private @Nullable ScheduledFuture<?> resetting;
    /** Not written yet; the welcome comes before all of them. */
    private final Map<Topic, PlayResponse> notices = new EnumMap<>(Topic.class);
    private boolean welcomed;
    private int unread;
    private boolean unreadKnown;
    private long unreadSinceNs;
    /** Written within the monitor; read by the stream's thread at every message, which must not wait for a writer. */
    private volatile boolean ended;

    /**
     * @param reached
     *            where it is counted that a stream has ended at a limit
     * @param reset
     *            ends the stream past all that was written
     */
    PhoneLine(ServerCallStreamObserver<PlayResponse> out, LimitCounts reached, ScheduledExecutorService timers,
            Runnable reset) {
        this.out = out;
        this.reached = reached;
        this.timers = timers;
        this.reset = reset;
    }

    /** What a notice is about that nobody has asked for. A later one of a topic makes those before it untrue. */
    enum Topic {
        HUNT, MAP, CLAIMS, TOKEN
    }

    boolean isReady() {
        return out.isReady();
    }

    /** Writes a notice as soon as the phone reads, unless by then there is a newer one of its topic. */
    synchronized void tell(Topic topic, PlayResponse notice) {
        notices.put(topic, notice);
        tellNotices();
    }

    /** What waits of a topic is no longer true. */
    synchronized void withdraw(Topic topic) {
        notices.remove(topic);
    }

    /** Writes the notices that wait, if the phone reads. */
    synchronized void tellNotices() {
        if (welcomed && !ended && !notices.isEmpty() && out.isReady()) {
            for (Topic each : TOPICS) {
                PlayResponse notice = notices.remove(each); // first: gRPC may say while it writes that there is room
                if (notice != null) {
                    out.onNext(notice);
                }
            }
        }
    }

    /** Writes what cannot wait. */
    synchronized void answer(PlayResponse message) {
        if (ended) {
            return;
        }
        unread = out.isReady() ? 0 : unread + 1;
        if (unread > MAX_UNREAD) {
            end(Limit.SLOW_CONSUMER, slow("this phone sends but does not read"));
            return;
        }
        out.onNext(message);
        welcomed = true;
        tellNotices();
    }

    /** Ends the stream when it is found for too long that the phone does not read. To be called every few seconds. */
    synchronized void endIfUnread(long nowNs) {
        if (ended || out.isReady()) {
            unreadKnown = false;
        } else if (!unreadKnown) {
            unreadKnown = true;
            unreadSinceNs = nowNs;
        } else if (nowNs - unreadSinceNs >= MAX_UNREAD_NS) {
            end(Limit.SLOW_CONSUMER,
                    slow("this phone has not read for " + TimeUnit.NANOSECONDS.toSeconds(MAX_UNREAD_NS) + " s"));
        }
    }

    private static Refusal slow(String text) {
        return Refusal.resourceExhausted("SLOW_CONSUMER", text, SLOW_RETRY);
    }

    /** Lets the next message of the phone come. */
    void askForNext() {
        out.request(1);
    }

    boolean hasEnded() {
        return ended;
    }

    /** Ends the stream since it has come to a limit, which is counted. */
    synchronized void end(Limit limit, Refusal refusal) {
        if (!ended) {
            reached.add(limit);
            end(refusal);
        }
    }

    /** Ends the stream with an error. */
    synchronized void end(Refusal refusal) {
        if (!ended) {
            ended = true;
            resetLater();
            out.onError(refusal.toException());
        }
    }

    /** Ends the stream because of a defect, which the server logs and names to the phone. */
    synchronized void fail(RuntimeException defect) {
        if (!ended) {
            ended = true;
            resetLater();
            out.onError(defect);
        }
    }

    /** Ends the stream because the phone has. */
    synchronized void complete() {
        if (!ended) {
            ended = true;
            resetLater();
            out.onCompleted();
        }
    }

    private void resetLater() {
        resetting = timers.schedule(reset, RESET_AFTER_MS, TimeUnit.MILLISECONDS);
    }

    /** The call is over: the phone has its end, or will never. */
    synchronized void gone() {
        ended = true;
        if (resetting != null) {
            resetting.cancel(false);
        }
    }
}
