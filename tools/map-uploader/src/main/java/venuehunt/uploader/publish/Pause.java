package venuehunt.uploader.publish;

/** Waits: as {@link Thread#sleep(long)} does, or not at all in tests. */
@FunctionalInterface
public interface Pause {
    void ofMs(long ms) throws InterruptedException;
}
