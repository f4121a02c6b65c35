package venuehunt.runtime.session;

import venuehunt.runtime.hunt.HuntState;

/** The far end of a session, as others speak to it. Called from any thread; never blocks. */
public interface Phone {

    /** One that has no stream. */
    Phone DEAF = new Phone() {
        @Override
        public void replaced(Runnable afterwards) {
            afterwards.run();
        }

        @Override
        public void lookAgain() {
        }

        @Override
        public void tend(long nowNs) {
        }

        @Override
        public void huntBecame(HuntState state) {
        }

        @Override
        public void mapChanged() {
        }

        @Override
        public void claimsHeld() {
        }

        @Override
        public void claimsReleased() {
        }
    };

    /**
     * The player has come again over another stream: this one ends.
     *
     * @param afterwards
     *            run by any thread once this one has left its session
     */
    void replaced(Runnable afterwards);

    /** Something that the player may see has changed. */
    void lookAgain();

    /** Comes every few seconds: a stream whose phone does not read, or says nothing, is to end. */
    void tend(long nowNs);

    /** The hunt was opened, paused or closed. */
    void huntBecame(HuntState state);

    /** The hunt stands on another map: what the player sees from the same place may be something else. */
    void mapChanged();

    /** Claims are held back: the ledger is slow or away. */
    void claimsHeld();

    /** Claims go to the ledger again. */
    void claimsReleased();
}
