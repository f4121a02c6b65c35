package venuehunt.uploader.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static venuehunt.uploader.GeoJson.collection;
import static venuehunt.uploader.GeoJson.square;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import venuehunt.uploader.GeoJson;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.read.Declared;

class PageTest {
    private static final String EVIL = "</title></svg><script>alert('1')</script>&<img src=x onerror=alert(2)>";

    @TempDir
    private Path folder = Path.of("");

    private String page(String... features) throws IOException {
        Validation validation = Validation.of(GeoJson.file(folder, collection(features)), Declared.NOTHING);
        return Preview.of(EVIL + ".geojson", validation).orElseThrow().page();
    }

    private String evilPage() throws IOException {
        return page(square(EVIL, "boundary", 0, 0, 0.01), square(EVIL, EVIL, 0, 0, 0.005),
                square(EVIL, "play", 0, 0, 0.001), square(EVIL, "play", 1, 1, 0.001));
    }

    @Test
    void of_namesAreOnlyText() throws IOException {
        String page = evilPage();
        assertThat(page).contains("&lt;script&gt;alert(&#39;1&#39;)").doesNotContain("<script>alert")
                .doesNotContain("<img");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void of_drawingIsWellFormed() throws IOException {
        String page = evilPage();
        String svg = page.substring(page.indexOf("<svg xmlns"), page.lastIndexOf("</svg>") + "</svg>".length());
        assertThatCode(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))).doesNotThrowAnyException();
    }

    @Test
    void of_nothingIsFetched() throws IOException {
        String page = evilPage();
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:").doesNotContain("https:")
                .doesNotContain("<link").doesNotContain("href").doesNotContain("url(h");
        assertThat(page).contains("content=\"default-src 'none'; style-src 'sha256-");
    }

    /** A browser runs the script and takes the style by these. */
    @Test
    void of_policyNamesTheHashesOfWhatIsThere() throws Exception {
        String page = evilPage();
        assertThat(page).contains("script-src '" + hash(page, "<script>(.*?)</script>") + "'")
                .contains("style-src '" + hash(page, "<style>(.*?)</style>") + "'");
    }

    private static String hash(String page, String element) throws Exception {
        Matcher content = Pattern.compile(element, Pattern.DOTALL).matcher(page);
        assertThat(content.find()).isTrue();
        return "sha256-" + Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(content.group(1).getBytes(StandardCharsets.UTF_8)));
    }
}
