package kz.socialregistry.centres.register;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.parameters.RegionText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The register of what, and how it is written. */
class RegisterQuery {

    @QueryParam("region")
    @RegionText
    @Parameter(
            description =
                    "Only centres of this region and of the districts that belong to it on the day: an id, or a KATO code of"
                            + " 2, 4 or 9 digits that is in force on the day.",
            example = "79")
    @Nullable
    String region;

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-01-01")
    @Nullable
    LocalDate on;

    @QueryParam("mark")
    @DefaultValue("false")
    @Parameter(description = "CSV begins with a byte order mark, which some spreadsheet programs need.")
    boolean mark;
}
