package kz.socialregistry.platform.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.platform.territory.Visibility.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a list of entities, sorted by their field {@code id}: conditions are added one by one, each with its
 * parameter. In conditions the entity is called {@code e}.
 */
public final class Listing<T> {

    private final PanacheRepositoryBase<T, UUID> repository;
    private final String entity;
    private final Function<T, UUID> id;
    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();

    private Listing(PanacheRepositoryBase<T, UUID> repository, String entity, Function<T, UUID> id) {
        this.repository = repository;
        this.entity = entity;
        this.id = id;
    }

    /**
     * A list of all entities of a kind.
     *
     * @param entity the name of the entity
     */
    public static <T> Listing<T> of(PanacheRepositoryBase<T, UUID> repository, String entity, Function<T, UUID> id) {
        return new Listing<>(repository, entity, id);
    }

    /** Only those whose field has the value; all if the value is {@code null}. */
    public Listing<T> equal(String field, @Nullable Object value) {
        return where("e." + field + " = :" + field, field, value);
    }

    /** Only those for which the condition holds; all if the value of its parameter is {@code null}. */
    public Listing<T> where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(parameter, value);
        }
        return this;
    }

    /** Only those for which the condition holds. */
    public Listing<T> where(String condition, Map<String, ?> values) {
        conditions.add('(' + condition + ')');
        values.forEach(parameters::and);
        return this;
    }

    /** Only those that the caller sees. */
    public Listing<T> only(Limit limit) {
        return where(limit.condition(), limit.values());
    }

    /** Gives a value to one more parameter of a condition. */
    public Listing<T> with(String parameter, Object value) {
        parameters.and(parameter, value);
        return this;
    }

    /** The part that is asked for. */
    public Page<T> page(ListQuery query) {
        int limit = query.limit();
        where("e.id > :after", "after", query.after());
        List<T> oneMore = repository
                .find(from(), Sort.by("e.id"), parameters)
                .range(0, limit)
                .list();
        return Page.of(oneMore, query, id);
    }

    /**
     * The part that is asked for, of the list or of its feed.
     *
     * @param table the table of the entity, which keeps a feed
     */
    public Page<T> page(FeedQuery query, Feeds feeds, String table) {
        return query.asksForChanges() ? feeds.changes(query, table, "id", this::withIds, id) : page(query);
    }

    private List<T> withIds(List<UUID> ids) {
        where("e.id in :ids", "ids", ids);
        return repository.find(from(), parameters).list();
    }

    private String from() {
        return "from " + entity + " e where " + String.join(" and ", conditions);
    }
}
