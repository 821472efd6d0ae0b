package kz.socialregistry.centres.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project as it is shown. */
@Schema(name = "Project", description = "A building project of a centre: its plan, and what has happened.")
record ProjectView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Id of the centre.") UUID centreId,

        @Schema(description = "Code of the list `project-kinds`.", examples = "new-building")
        String kind,

        Names names,

        @Schema(description = "`planned`, `under-way`, `finished` or `cancelled`.", examples = "planned")
        String status,

        @Schema(description = "The day the works are to begin; null if not known.", examples = "2026-03-01") @Nullable
        LocalDate plannedStart,

        @Schema(
                description = "The day from which the result is to be used; null if not known.",
                examples = "2026-12-31")
        @Nullable
        LocalDate plannedFinish,

        @Schema(description = "The first day of the works; null if they have not begun, or it is not known.") @Nullable
        LocalDate startedOn,

        @Schema(description = "Number and date of the order to begin; null if not known.") @Nullable
        String startDocument,

        @Schema(description = "The first day on which the result is used; null if it is not, or not known.") @Nullable
        LocalDate finishedOn,

        @Schema(description = "Number and date of the act of commissioning; null if not known.") @Nullable
        String finishDocument,

        @Schema(description = "The day on which it was given up; null if it was not, or not known.") @Nullable
        LocalDate cancelledOn,

        @Schema(description = "Why it was given up; null if it was not.") @Nullable
        String cancellationReason,

        @Schema(description = "Where its money is written down; null if not known.") @Nullable
        String costReference,

        @Schema(
                description =
                        "What it does to the places of units: to the capacity in force as soon as it has begun and"
                                + " is finished, before that only by plan.")
        List<ProjectEffect> effects,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}
