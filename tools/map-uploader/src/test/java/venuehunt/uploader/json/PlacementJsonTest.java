package venuehunt.uploader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.uploader.lint.PlacementFault;
import venuehunt.uploader.lint.PlacementFinding;
import venuehunt.uploader.lint.PlacementReport;
import venuehunt.v1.LatLng;
import venuehunt.v1.TreasureDraft;

class PlacementJsonTest {
    @Test
    void of_hasAllThereIs() {
        TreasureDraft treasure = TreasureDraft.newBuilder().setKey("coin-0001")
                .setPosition(LatLng.newBuilder().setLatDegrees(60.17).setLngDegrees(-24.94)).build();
        PlacementReport report = new PlacementReport(OptionalLong.of(3), 7, List.of(
                new PlacementFinding(PlacementFault.IN_CLOSED_ZONE, treasure, "lies in \"Lake\"; nobody can win it")));
        assertThat(PlacementJson.of("hunt.yaml", report)).hasToString("""
                {"file":"hunt.yaml","placedOn":"live","liveVersion":3,"treasures":7,"problems":1,"findings":[\
                {"code":"IN_CLOSED_ZONE","treasure":"coin-0001","at":{"latDegrees":60.17,"lngDegrees":-24.94},\
                "sentence":"lies in \\"Lake\\"; nobody can win it"}]}""");
        assertThat(PlacementJson.of("hunt.yaml", new PlacementReport(OptionalLong.empty(), 7, List.of()))).hasToString(
                "{\"file\":\"hunt.yaml\",\"placedOn\":\"plan\",\"treasures\":7,\"problems\":0,\"findings\":[]}");
    }

    @Test
    void refused_isAFindingOfNoTreasure() {
        assertThat(PlacementJson.refused("hunt.yaml", new HuntFileException("this is no YAML"))).hasToString("""
                {"file":"hunt.yaml","refused":{"code":"FILE_REFUSED","treasure":null,"at":null,\
                "sentence":"this is no YAML"}}""");
    }
}
