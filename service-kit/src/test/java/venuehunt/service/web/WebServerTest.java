package venuehunt.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private final AtomicInteger made = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();

    private WebServer start() throws IOException {
        return WebServer.start("127.0.0.1", 0,
                Map.of("/count", () -> new Page("text/plain; version=7", "ünd " + made.incrementAndGet()), "/broken",
                        () -> {
                            throw new IllegalStateException("broken on purpose");
                        }));
    }

    private HttpResponse<String> ask(WebServer web, String method, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "x".repeat(1_000) : ""))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void page_isMadeAnewEachTime() throws Exception {
        try (WebServer web = start()) {
            HttpResponse<String> first = ask(web, "GET", "/count");
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type")).hasValue("text/plain; version=7");
            assertThat(first.body()).isEqualTo("ünd 1");
            assertThat(ask(web, "GET", "/count?whatever=1").body()).isEqualTo("ünd 2");
        }
    }

    @Test
    void path_onlyAsItIs() throws Exception {
        try (WebServer web = start()) {
            for (String path : new String[]{"/", "/count/", "/counter", "/count/more", "/COUNT"}) {
                assertThat(ask(web, "GET", path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(made).hasValue(0);
        }
    }

    @Test
    void method_onlyGet() throws Exception {
        try (WebServer web = start()) {
            for (String method : new String[]{"POST", "PUT", "DELETE", "OPTIONS", "HEAD"}) {
                HttpResponse<String> refused = ask(web, method, "/count");
                assertThat(refused.statusCode()).as(method).isEqualTo(405);
                assertThat(refused.headers().firstValue("Allow")).hasValue("GET");
            }
            assertThat(made).hasValue(0);
            assertThat(ask(web, "GET", "/count").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void page_thatFailsTellsNothingOfIt() throws Exception {
        try (WebServer web = start()) {
            HttpResponse<String> failed = ask(web, "GET", "/broken");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).doesNotContain("on purpose");
            assertThat(ask(web, "GET", "/count").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void port_takenIsNamed() throws Exception {
        try (WebServer web = start()) {
            assertThatThrownBy(() -> WebServer.start("127.0.0.1", web.port(), Map.of())).isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + web.port());
        }
    }

    @Test
    void close_freesThePort() throws Exception {
        WebServer web = start();
        ask(web, "GET", "/count");
        web.close();
        assertThatThrownBy(() -> ask(web, "GET", "/count")).isInstanceOf(IOException.class);
    }
}
