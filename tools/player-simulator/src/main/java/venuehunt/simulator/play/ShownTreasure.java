package venuehunt.simulator.play;

import venuehunt.tile.LocalPoint;

/** A treasure as the phone shows it. */
record ShownTreasure(long treasureId, int round, LocalPoint position, boolean claimable) {}
