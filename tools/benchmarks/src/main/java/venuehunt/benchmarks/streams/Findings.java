package venuehunt.benchmarks.streams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import venuehunt.benchmarks.figures.Figure;
import venuehunt.benchmarks.servers.Profile;

/** What has been found. */
final class Findings {
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Where> profiles = new LinkedHashMap<>();

    private record Where(Profile profile, Turn turn) {}

    void add(String name, Figure.Kind kind, double... rounds) {
        figures.add(Figure.of(name, kind, rounds));
    }

    void add(String name, Profile profile, Turn turn) {
        profiles.put(name, new Where(profile, turn));
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** Where the servers' time goes, a row for each place; empty when no profile was taken. */
    String profiles() {
        if (profiles.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("| server's processor time per message |");
        profiles.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n| --- |").repeat(" ---: |", profiles.size()).append('\n');
        for (Profile.Place place : Profile.Place.values()) {
            table.append("| ").append(place).append(" |");
            profiles.values().forEach(each -> {
                double share = each.profile().share(place);
                table.append(String.format(Locale.ROOT, " %.2f µs, %.0f %% |",
                        share * each.turn().effortNs() / 1e3, 100 * share));
            });
            table.append('\n');
        }
        table.append("| all; of it in the kernel |");
        profiles.values().forEach(each -> table.append(String.format(Locale.ROOT, " %.2f µs, %.0f %% |",
                each.turn().effortNs() / 1e3, 100 * each.turn().cpu().systemShare())));
        return table.append('\n').toString();
    }
}
