package venuehunt.benchmarks.phones;

/** Something that has to tick when it is due. */
interface Ticking {

    /**
     * Sends a tick.
     *
     * @param dueNs
     *            when that was due, by {@link System#nanoTime}
     */
    void tick(long dueNs);
}
