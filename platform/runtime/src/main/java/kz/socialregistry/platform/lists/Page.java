package kz.socialregistry.platform.lists;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list
 * @param nextCursor where the next part starts; {@code null} at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Makes a page of a query that asked for one row more than the limit.
     *
     * @param id the key the list is sorted by
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, UUID> id) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, ListQuery.cursorAfter(id.apply(items.get(limit - 1))));
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
