package venuehunt.uploader;

import picocli.CommandLine.Command;

@Command(name = "hunt", description = "Says what is wrong with hunts, publishes them, and corrects their ledger.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        HuntLintCommand.class, HuntPublishCommand.class, CorrectCommand.class}, footer = {
                "", "Example:",
                "  map hunt publish hunt.yaml --venue my-field --token-file curator.token --open"})
final class HuntCommand {}
