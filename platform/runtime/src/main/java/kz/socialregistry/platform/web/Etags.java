package kz.socialregistry.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Strong entity tags made from the version of what is shown. */
public final class Etags {

    private Etags() {}

    /** The view with its tag, or 304 if the caller has this version. */
    public static Response ok(Request request, Object view, long version) {
        return ok(request, view, "v" + version);
    }

    /** The view with this tag, or 304 if the caller has it. */
    public static Response ok(Request request, Object view, String tag) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        return (unchanged == null ? Response.ok(view) : unchanged)
                .tag(entityTag)
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** 201 with the address, the view and its tag. */
    public static Response created(URI location, Object view, long version) {
        return Response.created(location)
                .entity(view)
                .tag(new EntityTag("v" + version))
                .build();
    }
}
