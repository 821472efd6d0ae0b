package kz.socialregistry.recipients.retention;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.lists.ListQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** On which day it is asked. */
public class DueQuery extends ListQuery {

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-01-01")
    @Nullable
    LocalDate on;
}
