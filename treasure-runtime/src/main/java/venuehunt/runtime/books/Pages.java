package venuehunt.runtime.books;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows fetched page by page, so that a long hunt costs time and not memory. */
final class Pages<T> implements Iterator<T> {
    private final Function<@Nullable T, List<T>> fetch;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable T last;
    private boolean ended;

    /**
     * @param fetch
     *            what comes after a row, or first; nothing at the end
     */
    Pages(Function<@Nullable T, List<T>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            page = fetch.apply(last).iterator();
            ended = !page.hasNext();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = page.next();
        last = row;
        return row;
    }
}
