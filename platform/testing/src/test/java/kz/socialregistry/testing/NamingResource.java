package kz.socialregistry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.outbox.Outbox;
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
    private final Outbox outbox;

    NamingResource(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public record Naming(@NotNull String name, Map<String, String> notes) {}

    @POST
    @Idempotent
    public Response name(@NotNull @Valid Naming naming, @QueryParam("held") boolean held) throws InterruptedException {
        if (held) {
            BEGUN.release();
            MAY_GO_ON.tryAcquire(60, TimeUnit.SECONDS);
        }
        UUID id = idOf(naming.name());
        database.update("insert into audited_thing (id, name) values (?, ?)", id, naming.name());
        outbox.append(new PlaceAssigned(
                new PlacementState(id, id, "assigned", LocalDate.of(2026, 1, 1), null, null, null, null)));
        database.update("insert into probe_name (name) values (?)", naming.name());
        return Response.created(URI.create("/v1/namings/one?name=a%20b"))
                .tag("v0")
                .entity(naming)
                .build();
    }

    /** How often there is each of the effects of a naming: its row, its event and its entry in the audit trail. */
    static List<Long> effects(Database database, String name) {
        UUID id = idOf(name);
        return database.numbers("""
                select count(*) from probe_name where name = ?
                union all select count(*) from outbox where aggregate_id = ?
                union all select count(*) from audit_entry where entity_id = ?::text
                """, name, id, id);
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
