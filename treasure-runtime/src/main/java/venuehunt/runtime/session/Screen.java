package venuehunt.runtime.session;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.field.View;
import venuehunt.runtime.hunt.HuntRules;

/**
 * What a phone shows, as this server has told it: the other side of every delta.
 *
 * <p>
 * At most fifty treasures, so that comparing each with each is cheaper than any index. Comparing allocates nothing.
 */
public final class Screen {
    private @Nullable PlacedTreasure[] shown = new PlacedTreasure[HuntRules.MAX_SHOWN];
    private boolean[] claimable = new boolean[HuntRules.MAX_SHOWN];
    private int size;

    /** Whether the phone already shows what the view holds: the same treasures, claimable or not as now. */
    public boolean shows(View view) {
        if (size != view.size()) {
            return false;
        }
        for (int i = 0; i < view.size(); i++) {
            int at = indexOf(view.treasure(i));
            if (at < 0 || shown[at] != view.treasure(i) || claimable[at] != view.isClaimable(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the phone shows the treasure of this number, in whatever state; −1 when it does not. */
    int indexOf(PlacedTreasure treasure) {
        long id = treasure.treasure().treasureId();
        for (int i = 0; i < size; i++) {
            PlacedTreasure each = shown[i];
            if (each != null && each.treasure().treasureId() == id) {
                return i;
            }
        }
        return -1;
    }

    boolean shows(PlacedTreasure treasure, boolean isClaimable) {
        int at = indexOf(treasure);
        return at >= 0 && shown[at] == treasure && claimable[at] == isClaimable;
    }

    int size() {
        return size;
    }

    PlacedTreasure treasure(int i) {
        PlacedTreasure treasure = shown[i];
        if (i >= size || treasure == null) {
            throw new IndexOutOfBoundsException("entry " + i + " of " + size);
        }
        return treasure;
    }

    /** The phone has been told of this view. */
    void take(View view) {
        for (int i = 0; i < view.size(); i++) {
            shown[i] = view.treasure(i);
            claimable[i] = view.isClaimable(i);
        }
        java.util.Arrays.fill(shown, view.size(), Math.max(size, view.size()), null);
        size = view.size();
    }

    /** The phone shows nothing. */
    void clear() {
        java.util.Arrays.fill(shown, 0, size, null);
        size = 0;
    }
}
