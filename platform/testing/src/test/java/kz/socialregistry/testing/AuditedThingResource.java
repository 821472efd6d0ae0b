package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes what is under audit. */
@Path("/v1/audited-things")
@RolesAllowed(Role.REGISTRAR)
public class AuditedThingResource {

    private final Database database;
    private final IfMatch ifMatch;

    AuditedThingResource(Database database, IfMatch ifMatch) {
        this.database = database;
        this.ifMatch = ifMatch;
    }

    @POST
    @Operation(operationId = "makeThing", summary = "Make a thing")
    public String make(@QueryParam("region") UUID region) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into audited_thing (id, name, secret, region_id) values (?, 'thing', 'canary', ?)", id, region);
        return id.toString();
    }

    @POST
    @Path("/{id}/rename")
    @Operation(operationId = "renameThing", summary = "Name a thing")
    public void rename(@PathParam("id") UUID id) {
        database.update("update audited_thing set name = 'renamed' where id = ?", id);
    }

    /** The ticks are the version of a thing. */
    @PUT
    @Path("/{id}/tick")
    @Transactional
    @Operation(operationId = "tickThing", summary = "Count one up")
    public Response tick(@PathParam("id") UUID id) {
        long ticks = database.numbers("select ticks from audited_thing where id = ? for update", id)
                .get(0);
        ifMatch.check(ticks);
        database.update("update audited_thing set ticks = ? where id = ?", ticks + 1, id);
        return Etags.ok(id.toString(), ticks + 1);
    }

    @POST
    @Path("/{id}/drop")
    @Operation(operationId = "dropThing", summary = "Drop a thing")
    public void drop(@PathParam("id") UUID id) {
        database.update("delete from audited_thing where id = ?", id);
    }
}
