package venuehunt.uploader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehunt.v1.ZoneKind;

/** By the letter of OGC 12-128, so that writer and reader cannot be wrong together. */
class GeoPackageWriterTest {
    /** "GP", version 0, box of two dimensions and little end first, 4326, the box; then WKB, spelled out by hand. */
    private static final String TRIANGLE = "47500003" + "e6100000" + "0000000000002440" + "0000000000002640"
            + "000000000000f03f" + "0000000000000040" + "0106000000" + "01000000" + "0103000000" + "01000000"
            + "04000000" + "0000000000002440" + "000000000000f03f" + "0000000000002640" + "000000000000f03f"
            + "0000000000002640" + "0000000000000040" + "0000000000002440" + "000000000000f03f";

    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("plan.gpkg"), ExportFormat.GEOPACKAGE.write(
                List.of(Maps.header("Field", 10), Maps.zone("lawn", "Lawn", ZoneKind.ZONE_KIND_PLAY, "meadow"))));
    }

    /** Where SQLite's file format has application id and user version. */
    @Test
    void write_theFileSaysWhatItIs() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(Files.readAllBytes(file));

        assertThat(new String(head.array(), 0, 16, StandardCharsets.US_ASCII)).isEqualTo("SQLite format 3\0");
        assertThat(new String(head.array(), 68, 4, StandardCharsets.US_ASCII)).isEqualTo("GPKG");
        assertThat(head.getInt(60)).isEqualTo(10300);
    }

    @Test
    void write_theTablesOfTheStandard() throws SQLException {
        assertThat(ask("select srs_id, organization, organization_coordsys_id from gpkg_spatial_ref_sys order by 1"))
                .containsExactly("-1|NONE|-1", "0|NONE|0", "4326|EPSG|4326");
        assertThat(ask("select definition from gpkg_spatial_ref_sys where srs_id = 4326")).singleElement().asString()
                .startsWith("GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,")
                .endsWith("AUTHORITY[\"EPSG\",\"4326\"]]").doesNotContain("\n", " \"");
        assertThat(
                ask("select table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id from gpkg_contents"))
                .containsExactly("site_plan|features|site_plan|10.0|1.0|11.0|2.0|4326");
        assertThat(ask("select last_change from gpkg_contents")).singleElement().asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(ask("select * from gpkg_geometry_columns")).containsExactly("site_plan|geom|MULTIPOLYGON|4326|0|0");
        assertThat(ask("pragma foreign_key_check")).isEmpty();
        assertThat(ask("pragma integrity_check")).containsExactly("ok");
    }

    @Test
    void write_aRowForEachFeature() throws SQLException {
        assertThat(ask("select name, type, pk from pragma_table_info('site_plan')")).containsExactly("fid|INTEGER|1",
                "geom|multipolygon|0", "name|TEXT|0", "kind|TEXT|0", "zone_id|TEXT|0");
        assertThat(ask("select fid, name, kind, zone_id, lower(hex(geom)) from site_plan"))
                .containsExactly("1|Field|boundary||" + TRIANGLE, "2|Lawn|play|lawn|" + TRIANGLE);
        assertThat(HexFormat.of().parseHex(TRIANGLE)).hasSize(40 + 9 + 13 + 64);
    }

    private List<String> ask(String question) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                answers.add(String.join("|", values));
            }
            return answers;
        }
    }
}
