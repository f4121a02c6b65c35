package venuehunt.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus reads from a node, taken apart by the grammar of its text format 0.0.4.
 *
 * @param types
 *            by the name of the family
 * @param values
 *            by series, labels as they are written
 */
record Scrape(Map<String, String> types, Map<String, Double> values) {
    private static final Pattern META = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{([a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\\]*\",?)+\\})? (\\S+)");

    static Scrape of(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(answer.body()).endsWith("\n");
            return parse(answer.body());
        }
    }

    private static Scrape parse(String text) {
        Map<String, String> types = new HashMap<>();
        Map<String, String> helps = new HashMap<>();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher meta = META.matcher(line);
            if (meta.matches()) {
                String before = (meta.group(1).equals("HELP") ? helps : types).put(meta.group(2), meta.group(3));
                assertThat(before).as("said twice: %s", line).isNull();
                continue;
            }
            Matcher sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as("a line of the format: %s", line).isTrue();
            String labels = sample.group(2) == null ? "" : sample.group(2);
            Double before = values.put(sample.group(1) + labels,
                    Double.valueOf(sample.group(4).replace("Inf", "Infinity")));
            assertThat(before).as("said twice: %s", line).isNull();
        }
        assertThat(helps.keySet()).as("each family says what it is").isEqualTo(types.keySet());
        return new Scrape(types, values);
    }

    double value(String series) {
        Double value = values.get(series);
        if (value == null) {
            throw new AssertionError("no series " + series + " among " + values.keySet());
        }
        return value;
    }

    /** Of all series of this name. */
    double sum(String name) {
        return values.entrySet().stream().filter(each -> each.getKey().equals(name)
                || each.getKey().startsWith(name + "{")).mapToDouble(Map.Entry::getValue).sum();
    }
}
