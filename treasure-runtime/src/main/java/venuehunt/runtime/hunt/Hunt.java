package venuehunt.runtime.hunt;

/** A game at a venue. */
public record Hunt(String huntId, String venueId, String name, HuntRules rules, HuntState state, HuntPhase phase) {

    public Hunt in(HuntState next) {
        return new Hunt(huntId, venueId, name, rules, next, phase);
    }
}
