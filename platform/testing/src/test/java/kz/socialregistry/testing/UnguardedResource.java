package kz.socialregistry.testing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An operation whose author forgot to say who may call it. */
@Path("/v1/unguarded")
public class UnguardedResource {

    @GET
    public String get() {
        return "nobody may see this";
    }
}
