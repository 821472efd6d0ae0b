package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Money;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Names;

/** Stands for the interface of a service. */
@Path("/v1/probes")
@RolesAllowed(Role.REGISTRAR)
public class ProbeResource {

    private final Database database;

    ProbeResource(Database database) {
        this.database = database;
    }

    public record Part(
            @NotNull @Valid Names names,
            @Max(10) int places,
            @NotNull LocalDate on) {}

    public record Probe(@NotNull @Valid List<Part> parts, Money amount, UUID id) {}

    @POST
    public void post(@NotNull @Valid Probe probe) {
        new FieldErrors()
                .rejectIf(probe.parts().isEmpty(), "/parts", "required")
                .rejectIf(probe.amount() == null, "/amount", "required")
                .throwIfAny();
    }

    @GET
    public int list(@BeanParam ListQuery query, @QueryParam("on") LocalDate on, @QueryParam("n") @Max(3) int n) {
        query.after();
        return query.limit();
    }

    @GET
    @Path("/{id}")
    public String get(@PathParam("id") UUID id) {
        throw Refused.conflict("not-in-may", "31 May");
    }

    @POST
    @Path("/names")
    public void name(@QueryParam("name") String name) {
        database.update("insert into probe_name (name) values (?)", name);
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("select secret from person where iin = '850615100017'");
    }

    @GET
    @Path("/forgotten")
    @jakarta.annotation.security.DenyAll
    public String forgotten() {
        return "never";
    }
}
