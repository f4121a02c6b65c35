package venuehunt.uploader.hunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A hunt file: YAML with these keys and no others; what is null was not given. */
record HuntFile(@Nullable String id, @Nullable String name, @Nullable String venue, @Nullable Long seed,
        @Nullable Rules rules, @Nullable List<Group> treasures) {
    private static final long MAX_BYTES = 1 << 20;

    record Rules(@Nullable Double reachMetres, @Nullable Double sightMetres, @Nullable Integer maxShown) {}

    record Group(@Nullable String key, @Nullable String kind, @Nullable String zone, @Nullable Integer count,
            @Nullable Long points, @Nullable String asset, @Nullable Integer capacity, @Nullable Instant opensAt,
            @Nullable Instant closesAt, @Nullable Integer level) {}

    static Hunt read(Path file) throws HuntFileException {
        byte[] yaml = bytes(file);
        YAMLMapper mapper = mapper();
        try {
            return mapper.readValue(yaml, HuntFile.class).hunt();
        } catch (JacksonException fault) {
            throw new YamlFault(mapper, yaml).explain(fault);
        } catch (IllegalArgumentException wrong) {
            throw new HuntFileException(String.valueOf(wrong.getMessage()));
        }
    }

    private static byte[] bytes(Path file) throws HuntFileException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new HuntFileException("has more than " + (MAX_BYTES >> 20) + " MiB, which no hunt file has");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new HuntFileException("cannot be read: is there such a file?");
        }
    }

    private static YAMLMapper mapper() {
        return YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
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
