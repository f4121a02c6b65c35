package venuehunt.uploader;

import picocli.CommandLine.Command;

@Command(name = "hunt", description = "Publishes hunts, and corrects their ledger.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        HuntPublishCommand.class, CorrectCommand.class}, footer = {
                "", "Example:",
                "  map hunt publish hunt.yaml --venue my-field --token-file curator.token --open"})
final class HuntCommand {}
