package kz.socialregistry.platform.lists;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters every list takes; a bean parameter of its operation, extended by the filters of the list. Lists are
 * sorted by what never changes, so that whoever follows the links to the end gets each item that was there at the start
 * exactly once. A list with a feed of changes takes a {@link FeedQuery} instead.
 */
public class ListQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final Set<String> OF_THE_PART = Set.of("limit", "cursor", "changedSince");

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description =
                    "Where to go on: taken from the `next` link of the answer before, with the same filters. Following the links"
                            + " to the end shows each item that was there at the start exactly once; what is entered meanwhile may"
                            + " or may not be shown.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String cursor;

    @Context
    @Nullable
    UriInfo uriInfo;

    /**
     * How many items at most.
     *
     * @throws FieldErrors.Invalid if a parameter of the list is wrong
     */
    public final int limit() {
        throwIfWrong();
        return limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
    }

    /**
     * The id behind which the list goes on; before every id at the start.
     *
     * @throws FieldErrors.Invalid if a parameter of the list is wrong
     */
    public final UUID after() {
        throwIfWrong();
        return position().orElse(BEFORE_ALL);
    }

    private void throwIfWrong() {
        FieldErrors errors = new FieldErrors();
        check(errors);
        errors.throwIfAny();
    }

    /** Notes all that is wrong with the parameters of the list itself. */
    public void check(FieldErrors errors) {
        boolean inRange = limit == null || limit.matches("[1-9]\\d?|1\\d\\d|" + MAX_LIMIT);
        errors.rejectIf(!inRange, "?limit", "range", 1, MAX_LIMIT);
        errors.rejectIf(cursor != null && position().isEmpty(), "?cursor", "cursor");
    }

    private Optional<UUID> position() {
        return Optional.ofNullable(cursor).flatMap(token -> Token.open(token, scope()));
    }

    final String cursorAfter(UUID id) {
        return Token.seal(id, scope());
    }

    /** The list and its filters: what a cursor is good for. */
    private String scope() {
        return "cursor " + (uriInfo == null ? "" : uriInfo.getPath()) + ' ' + filters();
    }

    /** The parameters that choose items, as opposed to those that choose a part of the list; by their names. */
    final Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new TreeMap<>();
        if (uriInfo != null) {
            filters.putAll(uriInfo.getQueryParameters());
        }
        filters.keySet().removeAll(OF_THE_PART);
        return filters;
    }
}
