package venuehunt.uploader.plan;

/**
 * A feature as its curator finds it again.
 *
 * @param number
 *            place in the file, counted from 1
 * @param id
 *            the file's own id of it; empty for none
 * @param name
 *            as {@link PlainText} cleaned it; empty for none
 */
public record FeatureRef(int number, String id, String name) {
    @Override
    public String toString() {
        if (id.isEmpty() && name.isEmpty()) {
            return "feature " + number;
        }
        String quotedName = name.isEmpty() ? "" : '"' + PlainText.cut(name) + '"';
        String idOf = id.isEmpty() ? "" : "id " + PlainText.cut(id);
        return "feature " + number + " (" + idOf + (idOf.isEmpty() || name.isEmpty() ? "" : ", ") + quotedName + ")";
    }
}
