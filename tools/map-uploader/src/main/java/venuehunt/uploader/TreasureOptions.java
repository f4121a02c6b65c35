package venuehunt.uploader;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import venuehunt.uploader.hunt.Hunt;
import venuehunt.uploader.hunt.HuntFileException;

/** How many treasures of a hunt file lie where, where the file is not to say it. */
final class TreasureOptions {
    @Option(names = "--treasures", paramLabel = "N", description = "As many treasures in all, in the file's mixture. Default: the file's numbers.")
    private @Nullable Integer treasures;

    @Option(names = "--seed", paramLabel = "N", description = "Where the treasures lie. Default: the file's seed.")
    private @Nullable Long seed;

    Hunt applied(Hunt hunt) throws HuntFileException {
        Hunt seeded = seed == null ? hunt : hunt.withSeed(seed);
        try {
            return treasures == null ? seeded : seeded.withTreasureCount(treasures);
        } catch (IllegalArgumentException wrong) {
            throw new HuntFileException("--treasures: " + wrong.getMessage());
        }
    }
}
