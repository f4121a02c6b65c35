package venuehunt.uploader;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which venue is meant. */
final class VenueOption {
    @Option(names = "--venue", paramLabel = "NAME", description = "The venue's id: 1 to 63 characters of a-z, 0-9 and '-'. Needed, unless a hunt's file names it.")
    private String venueId = "";

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    String required() {
        return orElse("");
    }

    String orElse(String other) {
        String chosen = venueId.isEmpty() ? other : venueId;
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "which venue? say --venue NAME");
        }
        return check(chosen, spec);
    }

    /** What was given as a venue's id, where it can be one. */
    static String check(String venueId, CommandSpec spec) {
        if (!venueId.matches("[a-z0-9-]{1,63}")) {
            throw new ParameterException(spec.commandLine(),
                    "venue \"" + venueId + "\", expected 1 to 63 characters of a-z, 0-9 and '-'");
        }
        return venueId;
    }
}
