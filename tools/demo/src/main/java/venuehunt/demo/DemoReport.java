package venuehunt.demo;

import tools.jackson.databind.node.ObjectNode;

import venuehunt.simulator.report.SimulationReport;
import venuehunt.v1.Reconciliation;

/** What the crowd saw, and what the ledger holds. */
record DemoReport(SimulationReport crowd, Reconciliation ledger) {

    /** Whether the ledger's tables agree, somebody won, and nobody was told what the ledger does not hold. */
    boolean isGood() {
        return ledger.getEqual() && ledger.getAwards() > 0 && crowd.claims().won() <= ledger.getAwards();
    }

    ObjectNode toJson() {
        ObjectNode json = crowd.toJson();
        json.putObject("reconciliation").put("awards", ledger.getAwards()).put("inventory", ledger.getInventory())
                .put("wallet", ledger.getWallet()).put("events", ledger.getEvents())
                .put("awardPoints", ledger.getAwardPoints()).put("walletPoints", ledger.getWalletPoints())
                .put("equal", ledger.getEqual());
        return json;
    }

    /** For people. */
    String toText() {
        return """
                %d ticks (%.0f a second), answered within %.1f ms (p50), %.1f ms (p99)
                %d treasures won, %d claims lost, %d in doubt, refused: %s
                ledger: %d awards = %d inventory = %d wallet = %d events: %s""".formatted(crowd.ticks(),
                crowd.ticksPerSecond(), crowd.tickLatencyMs().p50(), crowd.tickLatencyMs().p99(), crowd.claims().won(),
                crowd.claims().lost(), crowd.claims().inDoubt(), crowd.claims().refused(), ledger.getAwards(),
                ledger.getInventory(), ledger.getWallet(), ledger.getEvents(),
                ledger.getEqual() ? "equal" : "NOT EQUAL");
    }
}
