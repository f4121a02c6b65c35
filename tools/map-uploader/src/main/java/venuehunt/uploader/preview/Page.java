package venuehunt.uploader.preview;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The page round a drawing: one file, which fetches nothing. Its policy lets the one script and the one style in whose
 * hashes it names, so that even a name that got past the escaping could not do anything.
 */
final class Page {
    private static final String STYLE = """
            body { margin: 0; background: #fff; color: #333; font-family: sans-serif; }
            main { max-width: 1400px; margin: 0 auto; }
            p { margin: 0 24px 24px; color: #6b6b6b; font-size: 13px; }
            .map { cursor: grab; touch-action: none; }
            """;
    private static final String SCRIPT = """
            'use strict';
            const map = document.querySelector('.map');
            const home = map.getAttribute('viewBox').split(' ').map(Number);
            let view = home;
            let grip = null;
            function show(next) {
                view = next;
                map.setAttribute('viewBox', view.join(' '));
            }
            function place(event) {
                return new DOMPoint(event.clientX, event.clientY)
                    .matrixTransform(map.firstElementChild.getScreenCTM().inverse());
            }
            map.addEventListener('wheel', event => {
                event.preventDefault();
                const at = place(event);
                const width = Math.max(home[2] / 64, view[2] * (event.deltaY < 0 ? 0.8 : 1.25));
                const ratio = width / view[2];
                show(width >= home[2] ? home : [at.x - (at.x - view[0]) * ratio, at.y - (at.y - view[1]) * ratio,
                    width, view[3] * ratio]);
            }, { passive: false });
            map.addEventListener('pointerdown', event => {
                grip = place(event);
                map.setPointerCapture(event.pointerId);
            });
            map.addEventListener('pointerup', () => { grip = null; });
            map.addEventListener('pointermove', event => {
                if (grip !== null && view !== home) {
                    const at = place(event);
                    show([view[0] + grip.x - at.x, view[1] + grip.y - at.y, view[2], view[3]]);
                }
            });
            map.addEventListener('dblclick', () => show(home));
            """;

    private Page() {
    }

    static String of(String title, String svg) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s
                <p>Scroll over the map to zoom, drag to move, double-click to see all of it again. Point at a zone or a mark to read what it is.</p>
                </main>
                <script>%s</script>
                </body>
                </html>
                """
                .formatted(hash(STYLE), hash(SCRIPT), SvgPen.escape(title), STYLE, svg, SCRIPT);
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder()
                .encodeToString(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes());
    }
}
