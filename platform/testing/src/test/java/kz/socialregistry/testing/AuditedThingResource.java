package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes what is under audit. */
@Path("/v1/audited-things")
@RolesAllowed(Role.REGISTRAR)
public class AuditedThingResource {

    private final Database database;

    AuditedThingResource(Database database) {
        this.database = database;
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

    @POST
    @Path("/{id}/drop")
    @Operation(operationId = "dropThing", summary = "Drop a thing")
    public void drop(@PathParam("id") UUID id) {
        database.update("delete from audited_thing where id = ?", id);
    }
}
