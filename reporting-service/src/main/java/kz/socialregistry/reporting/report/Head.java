package kz.socialregistry.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kz.socialregistry.reporting.territory.RegionRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and by which rule it is answered.
 *
 * @param rule in the language of the caller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Head(
        @Schema(description = "What was asked for.", examples = "served")
        String measure,

        @Schema(description = "The rule of the answer, in the language asked for.")
        String rule,

        @Schema(description = "The region asked for.") RegionRef region,

        @Nullable @Schema(description = "First day.", examples = "2019-01-01")
        LocalDate from,

        @Nullable @Schema(description = "Last day, included.", examples = "2019-12-31")
        LocalDate to,

        @Nullable @Schema(description = "The day.", examples = "2026-01-01")
        LocalDate on,

        @Nullable @Schema(description = "The budget year.", examples = "2019")
        Integer year,

        @Nullable @Schema(description = "Day whose boundaries cut the region.", examples = "2022-06-08")
        LocalDate boundaries,

        @Schema(description = "What is counted.", examples = "person")
        String unit) {}
