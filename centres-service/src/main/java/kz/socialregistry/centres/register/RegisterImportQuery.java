package kz.socialregistry.centres.register;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a register is to be taken. */
class RegisterImportQuery {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Tell everything, change nothing.")
    boolean dryRun;

    @QueryParam("allOrNothing")
    @DefaultValue("false")
    @Parameter(description = "One bad row spoils all: nothing is recorded then.")
    boolean allOrNothing;

    @QueryParam("on")
    @Parameter(description = "The day of the register, not in the future; today if absent.", example = "2026-01-01")
    @Nullable
    LocalDate on;

    @QueryParam("source")
    @Size(max = 400)
    @Parameter(
            description = "Where the register is from; stands as the source of all that is entered.",
            example = "Register of the department, 1 January 2026")
    @Nullable
    String source;
}
