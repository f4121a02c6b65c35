package venuehunt.runtime;

import java.util.Map;
import java.util.Set;

import venuehunt.service.auth.Role;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.PlayServiceGrpc;

/** Who may call what. */
final class Roles {
    private static final Set<Role> PLAYERS = Set.of(Role.PLAYER);
    private static final Set<Role> CURATORS = Set.of(Role.CURATOR);
    private static final Set<Role> STAFF = Set.of(Role.STAFF);
    private static final Set<Role> CURATORS_AND_STAFF = Set.of(Role.CURATOR, Role.STAFF);

    /** Carries its token in its first message, because it outlives tokens. */
    static final Set<String> SELF_AUTHENTICATING = Set.of(PlayServiceGrpc.getPlayMethod().getFullMethodName());

    static final Map<String, Set<Role>> BY_METHOD = Map.ofEntries(
            Map.entry(PlayServiceGrpc.getClaimMethod().getFullMethodName(), PLAYERS),
            Map.entry(PlayServiceGrpc.getGetClaimMethod().getFullMethodName(), PLAYERS),
            Map.entry(PlayServiceGrpc.getGetWalletMethod().getFullMethodName(), PLAYERS),
            Map.entry(HuntServiceGrpc.getCreateHuntMethod().getFullMethodName(), CURATORS),
            Map.entry(HuntServiceGrpc.getPlaceTreasureMethod().getFullMethodName(), CURATORS),
            Map.entry(HuntServiceGrpc.getPlaceTreasuresMethod().getFullMethodName(), CURATORS),
            Map.entry(HuntServiceGrpc.getOpenHuntMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getPauseHuntMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getCloseHuntMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getGetHuntMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getListHuntsMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getReconcileMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getAssessMapMethod().getFullMethodName(), CURATORS_AND_STAFF),
            Map.entry(HuntServiceGrpc.getRevokeAwardMethod().getFullMethodName(), STAFF),
            Map.entry(HuntServiceGrpc.getReopenTreasureMethod().getFullMethodName(), STAFF),
            Map.entry(HuntServiceGrpc.getAwardTreasureMethod().getFullMethodName(), STAFF),
            Map.entry(HuntServiceGrpc.getCompensatePlayerMethod().getFullMethodName(), STAFF),
            Map.entry(HuntServiceGrpc.getListCorrectionsMethod().getFullMethodName(), STAFF));

    private Roles() {
    }
}
