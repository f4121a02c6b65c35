package venuehunt.runtime.session;

/** What happens to a tick that says the player came faster than anybody runs. Jumps are never accepted. */
public enum AntiCheat {
    /** It is counted, and accepted: until real crowds have shown how often honest phones do so. */
    OBSERVE,
    /** It is refused. */
    ENFORCE
}
