package venuehunt.uploader.hunt;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehunt.uploader.yaml.YamlFile;
import venuehunt.uploader.yaml.YamlFileException;

/** A hunt file: YAML with these keys and no others; what is null was not given. */
record HuntFile(@Nullable String id, @Nullable String name, @Nullable String venue, @Nullable Long seed,
        @Nullable Rules rules, @Nullable List<Group> treasures) {
    record Rules(@Nullable Double reachMetres, @Nullable Double sightMetres, @Nullable Integer maxShown) {}

    record Group(@Nullable String key, @Nullable String kind, @Nullable String zone, @Nullable Integer count,
            @Nullable Long points, @Nullable String asset, @Nullable Integer capacity, @Nullable Instant opensAt,
            @Nullable Instant closesAt, @Nullable Integer level) {}

    static Hunt read(Path file) throws HuntFileException {
        try {
            return YamlFile.of("hunt file", file).read(HuntFile.class).hunt();
        } catch (YamlFileException | IllegalArgumentException wrong) {
            throw new HuntFileException(String.valueOf(wrong.getMessage()));
        }
    }

    private Hunt hunt() {
        List<TreasureGroup> groups = new ArrayList<>();
        for (Group group : treasures == null ? List.<Group>of() : treasures) {
            groups.add(group(groups.size() + 1, group));
        }
        HuntRules checkedRules = rules == null
                ? HuntRules.DEFAULTS
                : new HuntRules(rules.reachMetres, rules.sightMetres, rules.maxShown);
        return new Hunt(or(id, ""), or(name, ""), or(venue, ""), or(seed, 1L), checkedRules, groups);
    }

    private static TreasureGroup group(int number, Group group) {
        try {
            return new TreasureGroup(or(group.key, ""), or(group.kind, ""), or(group.zone, ""), or(group.count, 0),
                    or(group.points, 0L), or(group.asset, ""), or(group.capacity, 1), group.opensAt, group.closesAt,
                    or(group.level, 0));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("group " + number + " of its treasures: " + wrong.getMessage(), wrong);
        }
    }

    private static <T> T or(@Nullable T value, T instead) {
        return value == null ? instead : value;
    }
}
