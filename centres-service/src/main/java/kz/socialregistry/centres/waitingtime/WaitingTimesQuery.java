package kz.socialregistry.centres.waitingtime;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The days to look at. */
class WaitingTimesQuery {

    @QueryParam("from")
    @Parameter(description = "First day; a year before `to` if absent.", example = "2026-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "First day not looked at; tomorrow if absent.", example = "2027-01-01")
    @Nullable
    LocalDate to;
}
