package venuehunt.uploader.plan;

import java.util.Map;
import java.util.Set;
import venuehunt.v1.ZoneKind;

/** The words by which site offices call the kinds of zones. What is not here is OTHER and keeps its word. */
public final class ZoneWords {
    private static final String BOUNDARY = "boundary";
    private static final Map<ZoneKind, Set<String>> WORDS = Map.of(ZoneKind.ZONE_KIND_PLAY,
            Set.of("play", "play-zone", "play-area", "playzone", "hunt"), ZoneKind.ZONE_KIND_NO_GO,
            Set.of("no-go", "nogo", "no-go-zone", "exclusion", "exclusion-zone", "hazard", "danger", "water", "closed"),
            ZoneKind.ZONE_KIND_STAGE, Set.of("stage", "stages", "music", "bandstand"), ZoneKind.ZONE_KIND_STAFF,
            Set.of("staff", "staff-only", "backstage", "crew"));

    private ZoneWords() {
    }

    public static boolean isBoundary(String word) {
        return PlainText.slug(word).equals(BOUNDARY);
    }

    public static ZoneKind kind(String word) {
        String slug = PlainText.slug(word);
        return WORDS.entrySet().stream().filter(entry -> entry.getValue().contains(slug)).map(Map.Entry::getKey)
                .findFirst().orElse(ZoneKind.ZONE_KIND_OTHER);
    }
}
