package kz.socialregistry.centres.gap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.parameters.RegionText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where to look for missing licences, and on which days. */
class LicenceGapsQuery extends ListQuery {

    @QueryParam("region")
    @RegionText
    @Parameter(
            description =
                    "Only units of this region and of the districts that belong to it on the day: an id, or a KATO code of"
                            + " 2, 4 or 9 digits that is in force on the day.",
            example = "79")
    @Nullable
    String region;

    @QueryParam("district")
    @RegionText
    @Parameter(
            description = "Only units of this district: an id, or a KATO code in force on the day.",
            example = "7911")
    @Nullable
    String district;

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-03-01")
    @Nullable
    LocalDate on;

    @QueryParam("within")
    @Min(0)
    @Max(366)
    @Parameter(
            description = "How many days after that one to look at as well; none if absent. 30: what lapses in the"
                    + " next thirty days, too.",
            example = "30")
    @Nullable
    Integer within;
}
