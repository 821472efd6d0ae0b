package kz.socialregistry.platform.lists;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers with a part of a list: {@code {"items": […]}} and a link to the next part. */
public final class Lists {

    private Lists() {}

    /** The body of a list. */
    public record Items<T>(List<T> items) {}

    private record Changed<T>(List<T> items, List<UUID> removed, String changedSince) {}

    /** Only for the documentation: a list that may be asked for its changes. An operation extends it by its view. */
    @SuppressWarnings("NullAway.Init")
    public abstract static class Shape<T> {

        @Schema(required = true, description = "The items; in a feed those entered or changed, as they are now.")
        public List<T> items;

        @Schema(
                description =
                        "Only in a feed: ids of items that are gone, or that the caller may no longer see. An id may"
                                + " come that the caller never had.")
        public List<UUID> removed;

        @Schema(description = "Only in a feed: what to ask for next, at once or later.", maxLength = 200)
        public String changedSince;
    }

    /** The page, with {@code Link: <…>; rel="next"} unless it is the last. */
    public static Response respond(UriInfo uriInfo, Page<?> page) {
        return respond(uriInfo, page, body(page));
    }

    /** A body of its own that holds the items of the page, with the link. */
    public static Response respond(UriInfo uriInfo, Page<?> page, Object body) {
        Response.ResponseBuilder response = Response.ok(body);
        Page.Next next = page.next();
        if (next != null) {
            response.link(
                    uriInfo.getRequestUriBuilder()
                            .replaceQueryParam(next.parameter(), next.value())
                            .build(),
                    "next");
        }
        return response.build();
    }

    private static Object body(Page<?> page) {
        Page.@Nullable Changes changes = page.changes();
        return changes == null
                ? new Items<>(page.items())
                : new Changed<>(page.items(), changes.removed(), changes.changedSince());
    }
}
