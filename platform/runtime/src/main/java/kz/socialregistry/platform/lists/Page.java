package kz.socialregistry.platform.lists;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, or of its feed of changes.
 *
 * @param items in the order of the list or of their changes
 * @param next where the next part starts; {@code null} at the end
 * @param changes what a feed tells besides; {@code null} for a list
 */
public record Page<T>(
        List<T> items, @Nullable Next next, @Nullable Changes changes) {

    /** The parameter that leads to the next part. */
    public record Next(String parameter, String value) {}

    /**
     * What a feed tells besides the items.
     *
     * @param removed ids of items that are gone, or gone from where the caller may look
     * @param changedSince where to go on, now or later
     */
    public record Changes(List<UUID> removed, String changedSince) {}

    /** A whole list. */
    public static <T> Page<T> of(List<T> all) {
        return new Page<>(all, null, null);
    }

    /**
     * Makes a page of a query that asked for one row more than the limit.
     *
     * @param id the key the list is sorted by
     */
    public static <T> Page<T> of(List<T> oneMore, ListQuery query, Function<T, UUID> id) {
        int limit = query.limit();
        if (oneMore.size() <= limit) {
            return of(oneMore);
        }
        List<T> items = oneMore.subList(0, limit);
        String cursor = query.cursorAfter(id.apply(items.get(limit - 1)));
        return new Page<>(items, new Next("cursor", cursor), null);
    }

    /**
     * Cuts the part that is asked for out of a whole list.
     *
     * @param id the key the list is sorted by
     */
    public static <T> Page<T> cut(List<T> all, ListQuery query, Function<T, UUID> id) {
        String after = query.after().toString();
        return of(
                all.stream()
                        .filter(item -> id.apply(item).toString().compareTo(after) > 0)
                        .limit(query.limit() + 1L)
                        .toList(),
                query,
                id);
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next, changes);
    }
}
