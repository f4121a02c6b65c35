package venuehunt.service.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bound HTTP port with a page at each of its paths, made anew whenever somebody gets it. Not for strangers: who
 * reaches the port may read.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    static {
        // Limits that the JDK's server takes from nowhere else, and reads once: connections, and seconds.
        System.setProperty("jdk.httpserver.maxConnections", "64");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Supplier<Page>> pages;

    private WebServer(HttpServer server, Map<String, Supplier<Page>> pages) {
        this.server = server;
        this.pages = Map.copyOf(pages);
    }

    /**
     * Binds and serves.
     *
     * @param port
     *            0 for a free one
     * @param pages
     *            by their whole path; asked for by many threads
     * @throws IOException
     *             when the address cannot be bound; the message names it
     */
    public static WebServer start(String host, int port, Map<String, Supplier<Page>> pages) throws IOException {
        try {
            WebServer web = new WebServer(HttpServer.create(new InetSocketAddress(host, port), 0), pages);
            web.server.createContext("/", web::answer);
            web.server.setExecutor(web.executor);
            web.server.start();
            return web;
        } catch (IOException e) {
            throw new IOException("cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** The port that was bound. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Supplier<Page> page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            refuse(exchange, 404, "there is no such page");
        } else if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            refuse(exchange, 405, "this page can only be read");
        } else {
            answer(exchange, page);
        }
    }

    private static void answer(HttpExchange exchange, Supplier<Page> made) throws IOException {
        Page page;
        try {
            page = made.get();
        } catch (RuntimeException e) {
            log.error("making the page {} failed", exchange.getRequestURI().getPath(), e);
            refuse(exchange, 500, "a defect: see the log");
            return;
        }
        send(exchange, 200, page);
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        send(exchange, status, new Page("text/plain; charset=utf-8", why + "\n"));
    }

    private static void send(HttpExchange exchange, int status, Page page) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) { // the answer to one has no body, or the JDK's server warns
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
