package venuehunt.runtime.grpc;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

import venuehunt.runtime.admission.Admission;
import venuehunt.runtime.claim.CountedClaims;
import venuehunt.runtime.live.LiveHunts;
import venuehunt.runtime.metrics.RefusedMessages;
import venuehunt.runtime.metrics.TapTimes;
import venuehunt.runtime.session.Sessions;
import venuehunt.runtime.session.TickCounts;
import venuehunt.service.auth.TokenVerifier;

/**
 * What every stream works with.
 *
 * @param monotonicNs
 *            the server's monotonic clock
 * @param ticks
 *            where the verdict on each tick is counted
 * @param taps
 *            where it goes what phones report of their players' waiting
 * @param refused
 *            where the messages are counted that are refused
 * @param tokenChecks
 *            runs the check of a joining phone's token, which takes longer than all else that is done for a stream; may
 *            refuse one more
 * @param timers
 *            for what happens to a stream when nothing comes
 */
public record PlayServices(LiveHunts hunts, Sessions sessions, Admission admission, CountedClaims claims,
        TickCounts ticks, TapTimes taps, RefusedMessages refused,
        TokenVerifier tokens,
        InstantSource clock,
        LongSupplier monotonicNs, Executor tokenChecks, ScheduledExecutorService timers) {}
