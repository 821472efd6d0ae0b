package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import kz.socialregistry.platform.security.Role;

/** Says what the database was told of the caller. */
@Path("/v1/caller-probe")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR})
public class CallerProbeResource {

    private final Database database;
    private final UserTransaction transaction;

    CallerProbeResource(Database database, UserTransaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @param end {@code commit} or {@code rollback}: within a transaction that ends so, and may only read */
    @GET
    public List<String> told(@QueryParam("end") String end) throws Exception {
        if (end == null) {
            return database.settings("probe.caller");
        }
        transaction.begin();
        database.update("set transaction isolation level repeatable read, read only");
        List<String> told = database.settings("probe.caller");
        if (end.equals("rollback")) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
        return transaction.getStatus() == Status.STATUS_NO_TRANSACTION ? told : List.of();
    }
}
