package kz.socialregistry.centres.gap;

import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Days on which a unit works without the licence that the law asks for. */
@Schema(description = "Days on which a unit works, a licence is required, and none covers it.")
record LicenceGap(
        @Schema(description = "Id of the unit.") UUID unitId,

        @Schema(description = "Id of its centre, whose licences count.")
        UUID centreId,

        Names names,
        Names centreNames,

        @Schema(description = "Code of the list `formats`: what a licence would have to cover.", examples = "inpatient")
        String format,

        @Schema(description = "Id of the district the unit serves, or of the region if the district is not known.")
        UUID regionId,

        @Schema(
                description = "The first day without; it may lie before the days asked for. Null: as far back as is"
                        + " known.",
                examples = "2026-03-01")
        @Nullable
        LocalDate from,

        @Schema(
                description =
                        "The first day on which a licence holds again, none is required or the unit no longer works;"
                                + " null: none in sight.",
                examples = "2026-03-10")
        @Nullable
        LocalDate until,

        @Schema(
                description = "Number of the licence that ended last before; null if there was none.",
                examples = "KZ79VXX00000017")
        @Nullable
        String lapsed,

        @Schema(
                description = "The day of `affected`: the first one without among the days asked for.",
                examples = "2026-03-01")
        LocalDate affectedOn,

        @Schema(
                description = "How many places of the unit are taken on that day; `/v1/units/{id}/occupants` says by"
                        + " which enrolments.",
                examples = "28")
        int affected) {}
