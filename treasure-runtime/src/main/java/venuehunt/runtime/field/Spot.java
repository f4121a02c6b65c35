package venuehunt.runtime.field;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of one level of one hunt: what is seen from there, and who stands there. There is one object of each, made
 * when somebody first comes there, so that who crosses into a block finds it without making a key to ask for it.
 */
public final class Spot {
    private final HuntField field;
    private final LevelBlock where;
    private final int level;
    private final int number;
    /** Those who stand here, each knowing the next: to come and to go allocates nothing. Guarded by this object. */
    private @Nullable Watcher first;
    private int count;

    /** Somebody who stands in one spot at a time, if in any. */
    public abstract static class Watcher {
        private @Nullable Spot standsIn;
        private @Nullable Watcher before;
        private @Nullable Watcher next;

        /** Something that may be in view has changed. Called from any thread; never blocks. */
        public abstract void lookAgain();
    }

    Spot(HuntField field, LevelBlock where) {
        this.field = field;
        this.where = where;
        level = where.level();
        number = where.number();
    }

    HuntField field() {
        return field;
    }

    LevelBlock where() {
        return where;
    }

    /** Whether this is the spot of that block, as {@link venuehunt.tile.Block} packs it, on that level. */
    public boolean is(int block, int onLevel) {
        return number == block && level == onLevel;
    }

    /** What is seen from here, as it is now. */
    public TreasureBlock block() {
        return field.block(this);
    }

    /**
     * From now on this one stands here.
     *
     * @throws IllegalStateException
     *             if it stands somewhere already
     */
    public synchronized void enter(Watcher watcher) {
        if (watcher.standsIn != null) {
            throw new IllegalStateException("who watches from " + where + " stands elsewhere already");
        }
        watcher.standsIn = this;
        watcher.next = first;
        if (first != null) {
            first.before = watcher;
        }
        first = watcher;
        count++;
    }

    /**
     * From now on this one stands nowhere.
     *
     * @throws IllegalStateException
     *             if it does not stand here
     */
    public synchronized void leave(Watcher watcher) {
        if (watcher.standsIn != this) {
            throw new IllegalStateException("who leaves " + where + " does not stand there");
        }
        Watcher before = watcher.before;
        Watcher next = watcher.next;
        if (before == null) {
            first = next;
        } else {
            before.next = next;
        }
        if (next != null) {
            next.before = before;
        }
        watcher.standsIn = null;
        watcher.before = null;
        watcher.next = null;
        count--;
    }

    synchronized int watchers() {
        return count;
    }

    /** Tells all who stand here; those who come and go meanwhile do not wait for it. */
    void tell() {
        present().forEach(Watcher::lookAgain);
    }

    private synchronized List<Watcher> present() {
        List<Watcher> all = new ArrayList<>(count);
        for (Watcher each = first; each != null; each = each.next) {
            all.add(each);
        }
        return all;
    }
}
