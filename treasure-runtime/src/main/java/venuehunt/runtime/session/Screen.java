package venuehunt.runtime.session;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import venuehunt.runtime.field.PlacedTreasure;
import venuehunt.runtime.field.View;

/**
 * What a phone shows, as this server has told it: the other side of every delta.
 *
 * <p>
 * At most fifty treasures, so that comparing each with each is cheaper than any index. Comparing allocates nothing.
 */
final class Screen {
    private final @Nullable PlacedTreasure[] shown;
    private final boolean[] claimable;
    private int size;

    /**
     * @param maxShown
     *            how many treasures the phone may be shown at once
     */
    Screen(int maxShown) {
        shown = new PlacedTreasure[maxShown];
        claimable = new boolean[maxShown];
    }

    /** Whether the phone already shows what the view holds: the same treasures, claimable or not as now. */
    boolean shows(View view) {
        if (size != view.size()) {
            return false;
        }
        for (int i = 0; i < view.size(); i++) {
            if (!shows(view.treasure(i), view.isClaimable(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the phone shows just this: the treasure as it is now placed, claimable or not. */
    boolean shows(PlacedTreasure treasure, boolean isClaimable) {
        int at = indexOf(treasure.treasure().treasureId());
        return at >= 0 && shown[at] == treasure && claimable[at] == isClaimable;
    }

    /** Where the phone shows the treasure of this number, in whatever state; −1 when it does not. */
    int indexOf(long treasureId) {
        for (int i = 0; i < size; i++) {
            if (treasure(i).treasure().treasureId() == treasureId) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    PlacedTreasure treasure(int i) {
        PlacedTreasure treasure = shown[i];
        if (treasure == null) {
            throw new IndexOutOfBoundsException("entry " + i + " of " + size);
        }
        return treasure;
    }

    /** The phone has been told of this view. */
    void take(View view) {
        clear();
        for (int i = 0; i < view.size(); i++) {
            shown[i] = view.treasure(i);
            claimable[i] = view.isClaimable(i);
        }
        size = view.size();
    }

    /** The phone shows nothing. */
    void clear() {
        Arrays.fill(shown, 0, size, null);
        size = 0;
    }
}
