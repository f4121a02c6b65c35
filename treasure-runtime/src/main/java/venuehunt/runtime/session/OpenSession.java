package venuehunt.runtime.session;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** A session and the stream that owns it. Told apart by identity: each stream opens its own. */
public final class OpenSession {
    private final PlayerSession session;
    private final byte[] resumeToken;
    private final byte[] resumedWith;
    private final boolean resumed;
    private final Phone phone;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param resumedWith
     *            the token that the phone showed; empty where it is a new session
     */
    OpenSession(PlayerSession session, byte[] resumeToken, byte[] resumedWith, boolean resumed, Phone phone) {
        this.session = session;
        this.resumeToken = resumeToken;
        this.resumedWith = resumedWith.clone();
        this.resumed = resumed;
        this.phone = phone;
    }

    public PlayerSession session() {
        return session;
    }

    /** Whether a phone that shows this token may go on with the session: the welcome with the newest may be lost. */
    boolean opensWith(byte[] token) {
        return Arrays.equals(token, resumeToken) || (token.length > 0 && Arrays.equals(token, resumedWith));
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
