package venuehunt.runtime.session;

import java.util.concurrent.atomic.AtomicBoolean;

/** A session and the stream that owns it. Told apart by identity: each stream opens its own. */
public final class OpenSession {
    private final PlayerSession session;
    private final byte[] resumeToken;
    private final boolean resumed;
    private final Phone phone;
    private final AtomicBoolean ended = new AtomicBoolean();

    OpenSession(PlayerSession session, byte[] resumeToken, boolean resumed, Phone phone) {
        this.session = session;
        this.resumeToken = resumeToken;
        this.resumed = resumed;
        this.phone = phone;
    }

    public PlayerSession session() {
        return session;
    }

    /** What the phone must show to go on after a broken connection. */
    public byte[] resumeToken() {
        return resumeToken.clone();
    }

    /** Whether the phone's screen is as known here. */
    public boolean isResumed() {
        return resumed;
    }

    Phone phone() {
        return phone;
    }

    /** Whether this is the first time that its stream ends. */
    boolean end() {
        return ended.compareAndSet(false, true);
    }
}
