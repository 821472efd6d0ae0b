package kz.socialregistry.platform.lists;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** Answers with a part of a list: {@code {"items": […]}} and a link to the next part. */
public final class Lists {

    private Lists() {}

    /** The body of a list. */
    public record Items<T>(List<T> items) {}

    /** The page, with {@code Link: <…>; rel="next"} unless it is the last. */
    public static Response respond(UriInfo uriInfo, Page<?> page) {
        Response.ResponseBuilder response = Response.ok(new Items<>(page.items()));
        if (page.nextCursor() != null) {
            URI next = uriInfo.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            response.link(next, "next");
        }
        return response.build();
    }
}
