package venuehunt.uploader;

import picocli.CommandLine.Command;

@Command(name = "hunt", description = "Publishes hunts.", synopsisSubcommandLabel = "COMMAND", subcommands = HuntPublishCommand.class, footer = {
        "", "Example:",
        "  map hunt publish hunt.yaml --venue my-field --token-file curator.token --open"})
final class HuntCommand {}
