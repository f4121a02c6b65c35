package venuehunt.uploader.plan;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import venuehunt.v1.ZoneKind;

/** The words by which site offices call the kinds of zones. What is not here is OTHER and keeps its word. */
public final class ZoneWords {
    public static final String BOUNDARY = "boundary";
    private static final Map<ZoneKind, Set<String>> WORDS = Map.of(ZoneKind.ZONE_KIND_PLAY,
            Set.of("play", "playzone", "hunt"), ZoneKind.ZONE_KIND_NO_GO,
            Set.of("no-go", "nogo", "exclusion", "hazard", "danger", "water", "closed"),
            ZoneKind.ZONE_KIND_STAGE, Set.of("stage", "music", "bandstand"), ZoneKind.ZONE_KIND_STAFF,
            Set.of("staff", "staff-only", "backstage", "crew"));
    /** A folder has the plural: "No-go zones", "Stages". */
    private static final Pattern ENDING = Pattern.compile("(-zone|-area)?s?$");

    private ZoneWords() {
    }

    public static boolean isBoundary(String word) {
        return stem(word).equals(BOUNDARY);
    }

    public static ZoneKind kind(String word) {
        String stem = stem(word);
        return WORDS.entrySet().stream().filter(entry -> entry.getValue().contains(stem)).map(Map.Entry::getKey)
                .findFirst().orElse(ZoneKind.ZONE_KIND_OTHER);
    }

    /** The one word of ours for a kind: "no-go". Read again it is the same kind. */
    public static String word(ZoneKind kind) {
        return kind.name().replace("ZONE_KIND_", "").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String stem(String word) {
        return ENDING.matcher(PlainText.slug(word)).replaceFirst("");
    }
}
