package venuehunt.geometry.venue;

import venuehunt.tile.map.ZoneKind;

/** What became of a zone from one version of a map to another. */
public sealed interface ZoneChange {
    record Added(Zone zone, double squareMetres) implements ZoneChange {}

    record Removed(Zone zone, double squareMetres) implements ZoneChange {}

    /** With the same shape, or under the same id. */
    record Changed(Zone before, Zone after, GroundChange ground) implements ZoneChange {
        /** Of what is OTHER, the curator's word says the kind. */
        public boolean isOtherKind() {
            return before.kind() != after.kind() || (before.kind() == ZoneKind.OTHER && isRelabelled());
        }

        public boolean isRenamed() {
            return !before.name().equals(after.name()) || !before.zoneId().equals(after.zoneId()) || isRelabelled();
        }

        private boolean isRelabelled() {
            return !before.kindLabel().equals(after.kindLabel());
        }
    }
}
