package venuehunt.geometry.venue;

/** What became of a zone from one version of a map to another. */
public sealed interface ZoneChange {
    record Added(Zone zone, double squareMetres) implements ZoneChange {}

    record Removed(Zone zone, double squareMetres) implements ZoneChange {}

    /** Under the same id, or with the same shape under another id. */
    record Changed(Zone before, Zone after, GroundChange ground) implements ZoneChange {
        public boolean isOtherKind() {
            return before.kind() != after.kind() || !before.kindLabel().equals(after.kindLabel());
        }

        public boolean isRenamed() {
            return !before.name().equals(after.name()) || !before.zoneId().equals(after.zoneId());
        }
    }
}
