package venuehunt.runtime.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import venuehunt.history.History;
import venuehunt.history.HistoryChecker;
import venuehunt.history.HistoryLine;
import venuehunt.history.Invariant;
import venuehunt.runtime.claim.SimRules.Whereabouts;
import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.ClaimEffect;
import venuehunt.runtime.claim.core.ClaimEvent;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.ClaimReason;
import venuehunt.runtime.hunt.TreasureAwards;

/** Each way in which a claim path can lie, played; the invariant that is named for it must see it. */
class ClaimMutantsTest {
    private static final long SEEDS = 200;

    @Test
    void uniqueKeyOfTheSlotDropped() {
        LongFunction<SimWorld> mutant = seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    int capacity(long treasureId) {
                        return Integer.MAX_VALUE;
                    }
                };
            }
        };
        assertThat(found(mutant)).contains(Invariant.I1, Invariant.I16);
    }

    @Test
    void uniqueKeyOfTheClaimDropped() {
        LongFunction<SimWorld> mutant = seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    @Nullable
                    Award wonBy(UUID claimId) {
                        return null;
                    }
                };
            }
        };
        assertThat(found(mutant)).contains(Invariant.I2);
    }

    @Test
    void replyBeforeCommit() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
                List<ClaimEffect<Long>> effects = new ArrayList<>(super.step(event));
                if (event instanceof ClaimEvent.Asked<Long>(Claim claim, _, Long op)
                        && effects.contains(new ClaimEffect.Submit<Long>(claim))) {
                    Award hoped = new Award(claim.claimId(), claim.playerId(), claim.treasureId(), 1, 1,
                            SimLedger.POINTS, 0, false);
                    effects.add(new ClaimEffect.Answer<>(List.of(op), new ClaimOutcome.Won(hoped, 0)));
                }
                return effects;
            }
        }))).contains(Invariant.I2);
    }

    @Test
    void lostFromALocalReservation() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            @Nullable
            ClaimOutcome decided(Claim claim) {
                ClaimOutcome decided = super.decided(claim);
                TreasureAwards treasure = awards().of(claim.treasureId());
                if (decided != null || treasure == null) {
                    return decided;
                }
                if (treasure.reserve()) {
                    treasure.release();
                    return null;
                }
                return new ClaimOutcome.Lost();
            }
        }))).contains(Invariant.I4);
    }

    @Test
    void inDoubtToldAsFailed() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            private final Set<Claim> failed = new HashSet<>();

            @Override
            List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
                if (event instanceof ClaimEvent.InDoubt<Long>(Claim claim)) {
                    return failed.add(claim)
                            ? super.step(new ClaimEvent.NotWritten<>(claim,
                                    new ClaimOutcome.Refused(ClaimReason.LEDGER_UNAVAILABLE)))
                            : List.of();
                }
                return failed.contains(ofLedger(event)) ? List.of() : super.step(event);
            }
        }))).contains(Invariant.I5);
    }

    @Test
    void inDoubtForgotten() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            private final Set<Claim> doubted = new HashSet<>();

            @Override
            List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
                if (event instanceof ClaimEvent.InDoubt<Long>(Claim claim)) {
                    doubted.add(claim);
                    return super.step(event);
                }
                return doubted.contains(ofLedger(event)) ? List.of() : super.step(event);
            }
        }))).contains(Invariant.I22, Invariant.I24);
    }

    @Test
    void reservationNotGivenBack() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
                TreasureAwards treasure = event instanceof ClaimEvent.NotWritten<Long>(Claim claim, _)
                        ? awards().of(claim.treasureId())
                        : null;
                List<ClaimEffect<Long>> effects = super.step(event);
                if (treasure != null) {
                    treasure.reserve();
                }
                return effects;
            }
        }))).contains(Invariant.I22, Invariant.I24);
    }

    @Test
    void ownWinForgottenWhenTheTreasureIsTaken() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            @Nullable
            ClaimOutcome decided(Claim claim) {
                TreasureAwards treasure = awards().of(claim.treasureId());
                return treasure != null && treasure.isTaken() ? new ClaimOutcome.Lost() : super.decided(claim);
            }
        }))).contains(Invariant.I3, Invariant.I6);
    }

    @Test
    void contentOfARepeatedIdNotLookedAt() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            @Nullable
            ClaimOutcome decided(Claim claim) {
                Award award = awards().wonBy(claim.claimId());
                return award == null ? super.decided(claim) : new ClaimOutcome.Won(award, 0);
            }
        }))).contains(Invariant.I7);
    }

    /** With the ledger's key on a treasure's player a new id only costs the phone its answer; without it, money. */
    @Test
    void newIdOnRetry() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    @Nullable
                    Award heldBy(String playerId, long treasureId, int round) {
                        return null;
                    }
                };
            }

            @Override
            SimPhone newPhone(String playerId) {
                return new SimPhone(this, playerId) {
                    @Override
                    Claim again(Claim claim) {
                        return underNewId(claim);
                    }
                };
            }
        })).contains(Invariant.I9);
    }

    @Test
    void creditOutsideTheTransaction() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    void credit(Award award) {
                        if (random().nextInt(10) > 0) {
                            super.credit(award);
                        }
                    }
                };
            }
        })).contains(Invariant.I8, Invariant.I9);
    }

    @Test
    void rowsDeleted() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    List<HistoryLine> tables() {
                        List<HistoryLine> all = new ArrayList<>(super.tables());
                        if (!all.isEmpty()) {
                            all.removeFirst();
                        }
                        return all;
                    }
                };
            }
        })).contains(Invariant.I11, Invariant.I2, Invariant.I8);
    }

    @Test
    void revokedAgain() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    TreasureBook book(long treasureId) {
                        TreasureBook book = super.book(treasureId);
                        return new TreasureBook(treasureId, book.points(), book.capacity(), book.round(), book.seats(),
                                book.awards().stream().map(each -> new Award(each.claimId(), each.playerId(),
                                        treasureId, each.round(), each.slot(), each.points(), 0, false)).toList());
                    }
                };
            }
        })).contains(Invariant.I9, Invariant.I12);
    }

    @Test
    void openedAgainInTheSameRound() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    void openRound(long treasureId, int round, int withSeats) {
                        super.openRound(treasureId, 1, seats(treasureId) + withSeats);
                    }
                };
            }
        })).contains(Invariant.I1, Invariant.I16);
    }

    @Test
    void openedAgainWithAllItsSeats() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    void openRound(long treasureId, int round, int withSeats) {
                        super.openRound(treasureId, round, capacity(treasureId));
                    }
                };
            }
        })).contains(Invariant.I1, Invariant.I12);
    }

    /** A claim of a round that is over is judged in the one that is played. */
    @Test
    void roundOfTheClaimNotLookedAt() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            @Nullable
            ClaimOutcome decided(Claim claim) {
                return super.decided(now(claim));
            }

            @Override
            List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
                return super.step(event instanceof ClaimEvent.Asked<Long>(Claim claim, var refusal, Long op)
                        ? new ClaimEvent.Asked<>(now(claim), refusal, op)
                        : event);
            }

            private Claim now(Claim claim) {
                TreasureAwards treasure = awards().of(claim.treasureId());
                return treasure == null
                        ? claim
                        : new Claim(claim.claimId(), claim.playerId(), claim.treasureId(), treasure.round());
            }
        }))).contains(Invariant.I3);
    }

    @Test
    void refusedWithoutAskingTheLedger() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            List<ClaimEffect<Long>> step(ClaimEvent<Long> event) {
                return event instanceof ClaimEvent.Asked<Long>(_, ClaimOutcome.Refused refusal, Long op)
                        ? List.of(new ClaimEffect.Answer<>(List.of(op), refusal))
                        : super.step(event);
            }
        }))).contains(Invariant.I3);
    }

    @Test
    void claimsNotLockedWhileTheyAreDecided() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    boolean lock(UUID claimId) {
                        return true;
                    }
                };
            }
        })).contains(Invariant.I3);
    }

    @Test
    void pausesAndWindowsNotLookedAtByTheLedger() {
        assertThat(found(seed -> new SimWorld(seed) {
            @Override
            SimLedger newLedger() {
                return new SimLedger(clock(), capacities(), rules()) {
                    @Override
                    boolean isOpen(long treasureId) {
                        return true;
                    }
                };
            }
        })).contains(Invariant.I13);
    }

    @Test
    void distanceNotLookedAt() {
        assertThat(found(seed -> world(seed, world -> new SimNode(world, world::hear) {
            @Override
            @Nullable
            ClaimOutcome refusal(Claim claim, Whereabouts where) {
                return super.refusal(claim, Whereabouts.AT_THE_TREASURE);
            }
        }))).contains(Invariant.I14);
    }

    private interface NodeMaker {
        SimNode in(SimWorld world);
    }

    private static SimWorld world(long seed, NodeMaker maker) {
        return new SimWorld(seed) {
            @Override
            SimNode newNode() {
                return maker.in(this);
            }
        };
    }

    /** All that is found wrong with a mutant in some seeds, none of which has anything wrong without it. */
    private static Set<Invariant> found(LongFunction<SimWorld> mutant) {
        Set<Invariant> found = EnumSet.noneOf(Invariant.class);
        for (long seed = 1; seed <= SEEDS; seed++) {
            HistoryChecker.check(new History(mutant.apply(seed).run())).forEach(each -> found.add(each.invariant()));
        }
        return found;
    }

    private static @Nullable Claim ofLedger(ClaimEvent<Long> event) {
        return switch (event) {
            case ClaimEvent.Won<Long>(Claim claim, _, _) -> claim;
            case ClaimEvent.AlreadyYours<Long>(Claim claim, _, _) -> claim;
            case ClaimEvent.Lost<Long>(Claim claim, _) -> claim;
            case ClaimEvent.NotWritten<Long>(Claim claim, _) -> claim;
            case ClaimEvent.LedgerAway<Long>(Claim claim, _) -> claim;
            case ClaimEvent.InDoubt<Long>(Claim claim) -> claim;
            case ClaimEvent.Asked<Long> _,ClaimEvent.TimePassed<Long> _ -> null;
        };
    }
}
