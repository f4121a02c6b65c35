package venuehunt.uploader.twins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import venuehunt.uploader.plan.Feature;

/** A plan as spreadsheets save it. */
final class TableTwin {
    private TableTwin() {
    }

    static Path write(List<Feature> features, Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("\uFEFFName;WKT;Kind\r\n");
        for (Feature feature : features) {
            csv.append('"').append(feature.ref().name().replace("\"", "\"\"")).append("\";")
                    .append(feature.area().toText())
                    .append(';').append(feature.kindWord()).append("\r\n");
        }
        return Files.writeString(folder.resolve("twin.csv"), csv);
    }
}
