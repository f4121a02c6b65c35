package venuehunt.runtime;

import java.util.concurrent.Executor;
import venuehunt.runtime.breaker.LedgerBreaker;
import venuehunt.runtime.session.Sessions;

/** Tells every phone that claims are held back, and that they are taken again, one after the other. */
record StreamNotices(Sessions sessions, Executor oneThread) implements LedgerBreaker.Listener {

    @Override
    public void held() {
        oneThread.execute(sessions::claimsHeld);
    }

    @Override
    public void released() {
        oneThread.execute(sessions::claimsReleased);
    }
}
