package kz.socialregistry.centres.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.centres.history.FormerCentre;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit as it is shown. */
@Schema(description = "A unit inside a centre: one service format for one target group.")
record UnitView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Id of its centre.") UUID centreId,
        Names names,

        @Schema(description = "Code of the list `formats`.", examples = "semi-inpatient")
        String format,

        @Schema(description = "Code of the list `target-groups`.", examples = "elderly-and-disabled")
        String targetGroup,

        @Schema(description = "Id of the district it serves, or of the region if the district is not known.")
        UUID regionId,

        @Schema(description = "First day of work; null if not known.") @Nullable
        LocalDate openedOn,

        @Schema(description = "First day it no longer works; null while it works.") @Nullable
        LocalDate closedOn,

        @Schema(description = "Codes of the list `totals`: the published totals it counts in; null: not known.")
        @Nullable
        List<String> countsIn,

        @Schema(description = "Whom it takes, beside its target group; null: everybody.") @Nullable
        Admits admits,

        @Schema(description = "Groups that use it one after the other on a day; null: not known.", examples = "2")
        @Nullable
        Integer shifts,

        @Schema(description = "Days a place is held for somebody who has not come.", examples = "14")
        int holdDays,

        @Schema(
                description =
                        "What becomes of a place while its holder is away: `keeps`, or `lends` it to somebody for the days"
                                + " until the agreed return.",
                enumeration = {"keeps", "lends"},
                examples = "keeps")
        String absence,

        @Schema(description = "Its capacity over time, in order, without overlaps.")
        List<Capacity> capacities,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic,

        @Schema(description = "The centres it belonged to before they were merged into others, in order of time.")
        List<FormerCentre> formerCentres) {}
