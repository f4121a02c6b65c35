package venuehunt.simulator.report;

import com.google.protobuf.ByteString;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import venuehunt.history.HistoryLine;

/** Where players write down what they see. Writing is safe from every thread and never waits. */
public final class Measurements {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanoTime;
    private final Consumer<HistoryLine> history;
    private final AtomicLong sendings = new AtomicLong();
    private final long startedAtNs;
    private final Map<Counter, LongAdder> counters = new EnumMap<>(Counter.class);
    private final Tally verdicts = new Tally();
    private final Tally streamEnds = new Tally();
    private final Tally notices = new Tally();
    private final Stopwatch ticks = new Stopwatch();
    private final Stopwatch sendLag = new Stopwatch();
    private final Stopwatch claims = new Stopwatch();
    private final Stopwatch arStarts = new Stopwatch();
    private final Map<PlayerKind, KindMeter> kinds = new EnumMap<>(PlayerKind.class);
    private final AtomicInteger connected = new AtomicInteger();
    private final ConcurrentHashMap<ByteString, ClaimRecord> claimRecords = new ConcurrentHashMap<>();
    private LatencyMs rampTicks = LatencyMs.NONE;
    private long lookedAtNs;
    private Map<Counter, Long> lookedCounts;

    /** Starts the clock of every rate. */
    public Measurements(LongSupplier nanoTime) {
        this(nanoTime, _ -> {
        });
    }

    /**
     * Starts the clock of every rate.
     *
     * @param history
     *            hears of every sending of a claim, of its answer and of positions
     */
    public Measurements(LongSupplier nanoTime, Consumer<HistoryLine> history) {
        this.nanoTime = nanoTime;
        this.history = history;
        this.startedAtNs = nanoTime.getAsLong();
        for (Counter counter : Counter.values()) {
            counters.put(counter, new LongAdder());
        }
        for (PlayerKind kind : PlayerKind.values()) {
            kinds.put(kind, new KindMeter());
        }
        this.lookedAtNs = startedAtNs;
        this.lookedCounts = counted();
    }

    /** A number of its own for one sending of a claim. */
    public long numberSending() {
        return sendings.incrementAndGet();
    }

    public void happened(HistoryLine line) {
        history.accept(line);
    }

    public void count(Counter counter) {
        count(counter, 1);
    }

    public void count(Counter counter, long times) {
        counter(counter).add(times);
    }

    /** Of the players of a kind. */
    public KindMeter of(PlayerKind kind) {
        KindMeter meter = kinds.get(kind);
        if (meter == null) {
            throw new IllegalStateException("no meter of " + kind);
        }
        return meter;
    }

    /** A tick that was not accepted, by its reason. */
    public void tickNotAccepted(String reason) {
        verdicts.add(reason);
    }

    /** A stream that ended otherwise than we asked, by its code. */
    public void streamEnded(String code) {
        streamEnds.add(code);
    }

    /** A message that the server refused, by its code. */
    public void messageRefused(String reason) {
        notices.add(reason);
    }

    /** From when a tick was due to when it was answered, or to when a later one was that stands for it. */
    public void tickTook(long nanos) {
        ticks.record(nanos);
    }

    /** From when a tick was due to when it was sent: how late this process is. */
    public void tickLagged(long nanos) {
        sendLag.record(nanos);
    }

    /** What ticks took till now is reported apart from what they take from here on. */
    public synchronized void everybodyIsIn() {
        rampTicks = ticks.startOver();
        sendLag.startOver();
    }

    /** How long a phone was told to wait before it starts its AR session. */
    public void arStartsAfter(long nanos) {
        arStarts.record(nanos);
    }

    public void claimTook(long nanos) {
        claims.record(nanos);
    }

    public void connectedChanged(int by) {
        connected.addAndGet(by);
    }

    /** How a claim stands now. A claim once settled stays so: another answer to it is counted as a contradiction. */
    public void claimStands(ClaimRecord now) {
        ClaimRecord before = claimRecords.get(now.claimId());
        if (before != null && before.standing().settled()) {
            if (now.standing().settled() && !before.equals(now)) {
                count(Counter.CONTRADICTIONS);
            }
            return;
        }
        claimRecords.put(now.claimId(), now);
        if (now.standing() == ClaimStanding.WON) {
            count(Counter.CLAIMS_WON);
        }
    }

    /** Every claim that was ever sent, as it stands. */
    public List<ClaimRecord> claims() {
        return List.copyOf(claimRecords.values());
    }

    public int openClaims() {
        return (int) claimRecords.values().stream().filter(claim -> !claim.standing().settled()).count();
    }

    /** The state of things, with rates and percentiles since the last such look. */
    public synchronized LiveSnapshot look() {
        long nowNs = nanoTime.getAsLong();
        Map<Counter, Long> counts = counted();
        double seconds = Math.max(1, nowNs - lookedAtNs) / NANOS_PER_SECOND;
        LiveSnapshot snapshot = new LiveSnapshot(connected.get(), rate(Counter.TICKS_SENT, counts, seconds),
                rate(Counter.DELTAS, counts, seconds), rate(Counter.CLAIMS_SENT, counts, seconds),
                ticks.sinceLastLook(), of(counts, Counter.CLAIMS_WON));
        lookedAtNs = nowNs;
        lookedCounts = counts;
        return snapshot;
    }

    /** Everything since the start. */
    public synchronized SimulationReport report(long seed, int players) {
        Map<Counter, Long> counts = counted();
        double seconds = (nanoTime.getAsLong() - startedAtNs) / NANOS_PER_SECOND;
        return new SimulationReport(seed, players, seconds, of(counts, Counter.TICKS_SENT),
                of(counts, Counter.TICKS_SENT) / seconds, of(counts, Counter.TICKS_ASKED),
                of(counts, Counter.TICKS_ANSWERED), of(counts, Counter.TICKS_UNANSWERED),
                of(counts, Counter.TICKS_HELD_BACK), of(counts, Counter.TICKS_OVERTAKEN), verdicts.counted(),
                ticks.sinceStart(), rampTicks, sendLag.sinceStart(), of(counts, Counter.DELTAS),
                ClaimCounts.of(claimRecords.values()),
                of(counts, Counter.CLAIMS_REPEATED), claims.sinceStart(), arStarts.sinceStart(),
                of(counts, Counter.WELCOMES),
                of(counts, Counter.RECONNECTS), of(counts, Counter.RESUMED),
                of(counts, Counter.OUTAGES), streamEnds.counted(),
                notices.counted(), of(counts, Counter.PLAYERS_TURNED_AWAY), of(counts, Counter.SEQUENCE_GAPS),
                of(counts, Counter.CONTRADICTIONS), of(counts, Counter.SIMULATOR_ERRORS), kindsCounted());
    }

    private Map<PlayerKind, KindCounts> kindsCounted() {
        Map<PlayerKind, KindCounts> counted = new EnumMap<>(PlayerKind.class);
        kinds.forEach((kind, meter) -> counted.put(kind, meter.counted()));
        counted.values().removeIf(counts -> counts.players() == 0);
        return counted;
    }

    private double rate(Counter counter, Map<Counter, Long> counts, double seconds) {
        return (of(counts, counter) - of(lookedCounts, counter)) / seconds;
    }

    private Map<Counter, Long> counted() {
        Map<Counter, Long> counts = new EnumMap<>(Counter.class);
        counters.forEach((counter, adder) -> counts.put(counter, adder.sum()));
        return counts;
    }

    private LongAdder counter(Counter counter) {
        LongAdder adder = counters.get(counter);
        if (adder == null) {
            throw new IllegalStateException("no counter " + counter);
        }
        return adder;
    }

    private static long of(Map<Counter, Long> counts, Counter counter) {
        return counts.getOrDefault(counter, 0L);
    }
}
