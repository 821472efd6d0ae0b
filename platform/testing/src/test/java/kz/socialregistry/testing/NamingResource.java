package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Semaphore;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;

/** Stands for an operation with an effect. */
@Path("/v1/namings")
@RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
public class NamingResource {

    /** Effects that have begun, for whoever waits for that. */
    static final Semaphore BEGUN = new Semaphore(0);

    /** Effects with {@code held=true} wait here. */
    static final Semaphore MAY_GO_ON = new Semaphore(0);

    private final Database database;

    NamingResource(Database database) {
        this.database = database;
    }

    public record Naming(@NotNull String name, Map<String, String> notes) {}

    @POST
    @Idempotent
    public Response name(@NotNull @Valid Naming naming, @QueryParam("held") boolean held) throws InterruptedException {
        if (held) {
            BEGUN.release();
            MAY_GO_ON.acquire();
        }
        database.update("insert into probe_name (name) values (?)", naming.name());
        return Response.created(URI.create("/v1/namings/one?name=a%20b"))
                .tag("v0")
                .entity(naming)
                .build();
    }
}
