package venuehunt.benchmarks.claims;

import java.util.List;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.figures.Figure;

/** Something about claims that is measured on a real server. */
interface ClaimMeasure {

    List<Figure> measure(LedgerServer server, Effort effort) throws Exception;
}
