package kz.socialregistry.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Strong entity tags made from the version of what is shown: {@code v3}, or {@code v3-…} for one of several
 * representations. What has no version gets a tag of its content by itself, and 304 is answered by itself as well.
 */
public final class Etags {

    private Etags() {}

    /** 200 with the view and its tag. */
    public static Response ok(Object view, long version) {
        return ok(view, "v" + version);
    }

    /** 200 with the view and this tag. */
    public static Response ok(Object view, String tag) {
        return Response.ok(view).tag(new EntityTag(tag)).build();
    }

    /** 201 with the address, the view and its tag. */
    public static Response created(URI location, Object view, long version) {
        return created(location, view, "v" + version);
    }

    /** 201 with the address, the view and this tag. */
    public static Response created(URI location, Object view, String tag) {
        return Response.created(location).entity(view).tag(new EntityTag(tag)).build();
    }
}
