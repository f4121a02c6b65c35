package venuehunt.benchmarks.phones;

/**
 * A phone that wants to play.
 *
 * @param join
 *            its first message, as it goes over the wire. Handed on, never compared or changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Joiner(byte[] join, TickBytes ticks) {}
