package venuehunt.history;

/** What must hold of every history, under the numbers that docs/reliability.md explains. */
public enum Invariant {
    I1("a treasure is won at most as often as it has awards"), //
    I2("every win that was told stands in the ledger"), //
    I3("every row of the ledger was asked for, and its player was never told no"), //
    I4("who lost, lost to awards that were committed"), //
    I5("what was told to have failed is not in the ledger"), //
    I6("a claim's last word never changes"), //
    I7("a claim id is good for one claim"), //
    I8("award, inventory, wallet entry and event exist together"), //
    I9("points are those of the awards, once for each"), //
    I10("an award was reserved before, and no reservation outlives its claim"), //
    I11("rows of the ledger stay as they are"), //
    I12("a reversal takes back one win, once, and opens the next round"), //
    I13("a claim wins only while the hunt and the treasure are open"), //
    I14("who wins was within reach"), //
    I15("nobody is faster than a person can be"), //
    I16("what was won before a claim was sent is not won by it"), //
    I19("every award has its event published, and no other"), //
    I22("who asks again after the faults gets a last word within 10 s"), //
    I23("a free treasure can be won within 2 s once 5 s have passed since the faults"), //
    I24("what was counted is back where it began");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
