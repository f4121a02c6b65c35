package venuehunt.uploader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.uploader.plan.PlainText;
import venuehunt.uploader.server.Connection;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.SetApprovalRuleRequest;
import venuehunt.v1.SetApprovalRuleResponse;

/** The rule itself; how it is judged is in the contract, SetApprovalRule. */
@Command(name = "approval", description = "Says whether a venue's maps go live only by a second person.", synopsisSubcommandLabel = "COMMAND", footer = {
        "",
        "Where it is required, map publish stores a version and somebody else makes it live with map approve; a rollback",
        "still needs one person. One person may require it. To waive it takes two: both give the same command, the second",
        "within 24 hours of the first.", "",
        "Examples:", "  map approval require harbour-festival --reason \"decided by the safety meeting\"",
        "  map approval waive harbour-festival --reason \"the festival is over\""})
final class ApprovalCommand {
    private static final String REASON = "Why: at most 200 characters, for those who look at the audit later.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "require", description = "From now on a second person is needed.", footer = {"", "Example:",
            "  map approval require harbour-festival --reason \"decided by the safety meeting\""})
    int require(@Parameters(paramLabel = "VENUE") String venueId,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = REASON) String reason,
            @Mixin StoreOption store, @Mixin CallerTokenOptions token) {
        set(venueId, true, reason, store.connect(token.token()));
        spec.commandLine().getOut().println("Maps of " + venueId + " go live by a second person only: map approve.");
        return ExitCode.CLEAN;
    }

    @Command(name = "waive", description = "A second person is needed no more, when a second person says so, too.", footer = {
            "", "The first who says so only asks; after 24 hours that has lapsed.", "", "Example:",
            "  map approval waive harbour-festival --reason \"the festival is over\""})
    int waive(@Parameters(paramLabel = "VENUE") String venueId,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = REASON) String reason,
            @Mixin StoreOption store, @Mixin CallerTokenOptions token) {
        SetApprovalRuleResponse rule = set(venueId, false, reason, store.connect(token.token()));
        spec.commandLine().getOut().println(rule.getRequired()
                ? "Still required: " + PlainText.clean(rule.getOffAskedBy())
                        + " has asked to waive it. A second person gives the same command within 24 hours."
                : "Maps of " + venueId + " go live by one person.");
        return ExitCode.CLEAN;
    }

    private SetApprovalRuleResponse set(String venueId, boolean required, String reason, Connection store) {
        try (store) {
            SetApprovalRuleRequest request = SetApprovalRuleRequest.newBuilder()
                    .setVenueId(VenueOption.check(venueId, spec)).setRequired(required).setReason(reason).build();
            return store.call(CurationServiceGrpc::newBlockingV2Stub, stub -> stub.setApprovalRule(request));
        }
    }
}
