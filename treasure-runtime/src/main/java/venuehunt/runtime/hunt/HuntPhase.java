package venuehunt.runtime.hunt;

/** What is played for: treasures lying about, treasures behind clues, the last chest. */
public enum HuntPhase {
    DISCOVERY, CLUES, FINALE
}
