package venuehunt.runtime.hunt;

/** A treasure in the world: what the curator described, under the number that the ledger knows it by. */
public record Treasure(long treasureId, TreasureDraft draft) {}
