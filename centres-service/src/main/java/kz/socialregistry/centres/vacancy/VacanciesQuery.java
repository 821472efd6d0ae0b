package kz.socialregistry.centres.vacancy;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.parameters.RegionText;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which units to look at, and on which day. */
class VacanciesQuery extends ListQuery {

    @QueryParam("region")
    @RegionText
    @Parameter(
            description =
                    "Only units of this region and of the districts that belong to it on the day: an id, or a KATO code of"
                            + " 2, 4 or 9 digits that is in force on the day.",
            example = "19")
    @Nullable
    String region;

    @QueryParam("district")
    @RegionText
    @Parameter(
            description = "Only units of this district: an id, or a KATO code in force on the day.",
            example = "1962")
    @Nullable
    String district;

    @QueryParam("format")
    @CodeOf("formats")
    @Parameter(description = "Only units of this format: a code of the list `formats`.", example = "inpatient")
    @Nullable
    String format;

    @QueryParam("targetGroup")
    @CodeOf("target-groups")
    @Parameter(
            description = "Only units for this target group: a code of the list `target-groups`.",
            example = "elderly-and-disabled")
    @Nullable
    String targetGroup;

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-01-01")
    @Nullable
    LocalDate on;
}
