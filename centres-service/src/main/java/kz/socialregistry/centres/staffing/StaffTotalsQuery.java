package kz.socialregistry.centres.staffing;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.parameters.RegionText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which centres, and on which day. */
class StaffTotalsQuery {

    @QueryParam("region")
    @RegionText
    @Parameter(
            description =
                    "Only centres of this region and of the districts that belong to it on the day: an id, or a KATO code of"
                            + " 2, 4 or 9 digits that is in force on the day.",
            example = "79")
    @Nullable
    String region;

    @QueryParam("centre")
    @Parameter(description = "Only this centre.")
    @Nullable
    UUID centre;

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-01-01")
    @Nullable
    LocalDate on;
}
