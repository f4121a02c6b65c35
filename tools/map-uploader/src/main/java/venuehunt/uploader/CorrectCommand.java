package venuehunt.uploader;

import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.uploader.server.Connection.Call;
import venuehunt.v1.AwardTreasureRequest;
import venuehunt.v1.CompensatePlayerRequest;
import venuehunt.v1.Correction;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntServiceGrpc;
import venuehunt.v1.HuntServiceGrpc.HuntServiceBlockingV2Stub;
import venuehunt.v1.ReopenTreasureRequest;
import venuehunt.v1.RevokeAwardRequest;

/** The staff's hand in the ledger. What a correction does and when it may be made is in docs/reliability.md. */
@Command(name = "correct", description = "Corrects the ledger of a hunt; for staff. Each correction is a row of its own, with your name and your reason.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "Where the answer is lost, give the same command with the --id that was shown: nothing is done twice.",
        "", "Examples:",
        "  map hunt correct revoke my-hunt 0b1c8a52-6f0e-4a8e-9d53-3a1f6f0e4a8e --reason \"left the venue\"",
        "  map hunt correct award my-hunt 4711 ben --reason \"was first, the phone broke\"",
        "  map hunt correct compensate my-hunt ben 50 --reason \"the box was locked\"",
        "  map hunt correct list my-hunt"})
final class CorrectCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "revoke", description = "Takes an award back, by the claim that won it.", footer = {"", "Example:",
            "  map hunt correct revoke my-hunt 0b1c8a52-6f0e-4a8e-9d53-3a1f6f0e4a8e --reason \"left the venue\""})
    int revoke(@Parameters(paramLabel = "HUNT", description = "The hunt's id.") String hunt,
            @Parameters(paramLabel = "CLAIM", description = "The id of the claim that won, or of the correction that awarded.") UUID claim,
            @Mixin CorrectionOptions options, @Mixin RuntimeOption runtime, @Mixin CallerTokenOptions token) {
        return correct(options, runtime.connect(token.token()),
                stub -> stub.revokeAward(RevokeAwardRequest.newBuilder().setHuntId(hunt)
                        .setCorrectionId(options.idBytes()).setClaimId(CorrectionOptions.bytes(claim))
                        .setReason(options.reason()).build()));
    }

    @Command(name = "reopen", description = "Lets a treasure be won again as often as its awards were revoked.", footer = {
            "", "Example:", "  map hunt correct reopen my-hunt 4711 --reason \"its winner left\""})
    int reopen(@Parameters(paramLabel = "HUNT", description = "The hunt's id.") String hunt,
            @Parameters(paramLabel = "TREASURE", description = "The treasure's number.") long treasure,
            @Mixin CorrectionOptions options, @Mixin RuntimeOption runtime, @Mixin CallerTokenOptions token) {
        return correct(options, runtime.connect(token.token()),
                stub -> stub.reopenTreasure(ReopenTreasureRequest.newBuilder().setHuntId(hunt)
                        .setCorrectionId(options.idBytes()).setTreasureId(treasure).setReason(options.reason())
                        .build()));
    }

    @Command(name = "award", description = "Gives a treasure to a player, before any phone can claim it.", footer = {"",
            "Example:", "  map hunt correct award my-hunt 4711 ben --reason \"was first, the phone broke\""})
    int award(@Parameters(paramLabel = "HUNT", description = "The hunt's id.") String hunt,
            @Parameters(paramLabel = "TREASURE", description = "The treasure's number.") long treasure,
            @Parameters(paramLabel = "PLAYER", description = "The player's id.") String player,
            @Mixin CorrectionOptions options,
            @Mixin RuntimeOption runtime, @Mixin CallerTokenOptions token) {
        return correct(options, runtime.connect(token.token()),
                stub -> stub.awardTreasure(AwardTreasureRequest.newBuilder().setHuntId(hunt)
                        .setCorrectionId(options.idBytes()).setTreasureId(treasure).setPlayerId(player)
                        .setReason(options.reason()).build()));
    }

    @Command(name = "compensate", description = "Gives a player points for no treasure.", footer = {"", "Example:",
            "  map hunt correct compensate my-hunt ben 50 --reason \"the box was locked\""})
    int compensate(@Parameters(paramLabel = "HUNT", description = "The hunt's id.") String hunt,
            @Parameters(paramLabel = "PLAYER", description = "The player's id.") String player,
            @Parameters(paramLabel = "POINTS", description = "1 to 1000000.") long points,
            @Mixin CorrectionOptions options,
            @Mixin RuntimeOption runtime, @Mixin CallerTokenOptions token) {
        return correct(options, runtime.connect(token.token()),
                stub -> stub.compensatePlayer(CompensatePlayerRequest.newBuilder().setHuntId(hunt)
                        .setCorrectionId(options.idBytes()).setPlayerId(player).setPoints(points)
                        .setReason(options.reason())
                        .build()));
    }

    @Command(name = "list", description = "Shows the corrections of a hunt, newest first.", footer = {"", "Example:",
            "  map hunt correct list my-hunt"})
    int list(@Parameters(paramLabel = "HUNT", description = "The hunt's id.") String hunt, @Mixin RuntimeOption runtime,
            @Mixin CallerTokenOptions token) {
        HuntRequest request = HuntRequest.newBuilder().setHuntId(hunt).build();
        ask(runtime.connect(token.token()), stub -> stub.listCorrections(request)).getCorrectionsList()
                .forEach(this::print);
        return ExitCode.CLEAN;
    }

    private int correct(CorrectionOptions options, Connection runtime,
            Call<HuntServiceBlockingV2Stub, Correction> call) {
        // Before the answer: whoever does not get one needs it.
        spec.commandLine().getErr().println("map: the id of this correction is " + options.id());
        print(ask(runtime, call));
        return ExitCode.CLEAN;
    }

    private static <T> T ask(Connection runtime, Call<HuntServiceBlockingV2Stub, T> call) {
        try (runtime) {
            return runtime.call(HuntServiceGrpc::newBlockingV2Stub, call);
        }
    }

    private void print(Correction made) {
        StringBuilder line = new StringBuilder(made.getKind().name().replace("CORRECTION_KIND_", ""));
        if (made.getTreasureId() != 0) {
            line.append(" treasure ").append(made.getTreasureId()).append(" round ").append(made.getRound());
        }
        if (!made.getPlayerId().isEmpty()) {
            line.append(" player ").append(PlainText.clean(made.getPlayerId())).append(' ').append(made.getPoints())
                    .append(" points");
        }
        line.append(", by ").append(PlainText.clean(made.getActor())).append(": ")
                .append(PlainText.clean(made.getReason())).append(" (")
                .append(CorrectionOptions.shown(made.getCorrectionId())).append(')');
        spec.commandLine().getOut().println(line);
    }
}
