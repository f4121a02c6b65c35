package venuehunt.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.area;
import static venuehunt.geometry.testmaps.TestMaps.square;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import venuehunt.geometry.testmaps.TestMaps;

class OverlayBudgetTest {
    private final OverlayBudget budget = new OverlayBudget();
    private final JtsAreas jts = new JtsAreas();

    /** 300 edges one way, 300 the other: some 90,000 crossings each time. */
    @Test
    void overspent_byWhatIsSpentInAll() {
        Map<String, MultiPolygon> combs = Map.of("comb", comb(150, 0), "rake", comb(150, 90));

        assertThat(budget.overspent(combs)).isEmpty();
        assertThat(budget.overspent(combs)).isEmpty();
        assertThat(budget.overspent(combs)).hasValueSatisfying(
                names -> assertThat(names).isIn("comb and rake", "rake and comb"));
        assertThat(budget.overspent(Map.of("one", plot(0), "beside it", plot(30)))).as("what costs little goes on")
                .isEmpty();
    }

    /** Edges that two areas share are none that cross. */
    @Test
    void overspent_notByTheSameOutlineTwice() {
        assertThat(budget.overspent(Map.of("comb", comb(4_000, 0), "the same", comb(4_000, 0)))).isEmpty();
    }

    /** Fifty million pairs of edges that do not cross. */
    @Test
    void overspent_byLookingAtSlantingTeeth() {
        assertThat(budget.overspent(Map.of("comb", comb(5_000, 45)))).contains("comb");
    }

    private MultiPolygon comb(int teeth, double turnDegrees) {
        return jts.of(area(TestMaps.comb(60, 25, teeth, turnDegrees)));
    }

    private MultiPolygon plot(double eastMetres) {
        return jts.of(square(60, 25, eastMetres, 0, 20));
    }
}
