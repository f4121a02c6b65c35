package venuehunt.runtime.ledger;

/** What is wrong between a hunt's events and their chain. */
public sealed interface ChainFault {

    /** For people. */
    String text();

    record EventChanged(long position) implements ChainFault {
        @Override
        public String text() {
            return "event " + position + " was changed after it was sealed";
        }
    }

    record EventGone(long position) implements ChainFault {
        @Override
        public String text() {
            return "event " + position + " was sealed and is gone";
        }
    }

    record EventAdded(long position) implements ChainFault {
        @Override
        public String text() {
            return "event " + position + " was put in among sealed ones";
        }
    }

    record SealChanged(long number) implements ChainFault {
        @Override
        public String text() {
            return "seal " + number + " is not what it was";
        }
    }

    record SealGone(long number) implements ChainFault {
        @Override
        public String text() {
            return "seal " + number + " is gone";
        }
    }
}
