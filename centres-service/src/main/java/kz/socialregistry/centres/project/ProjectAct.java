package kz.socialregistry.centres.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happens to a project, to be entered. */
final class ProjectAct {

    private ProjectAct() {}

    @Schema(name = "StartProject", description = "That the works have begun.")
    record Start(
            @Schema(
                    description =
                            "The first day of the works, not in the future. Absent: not known, only of a project that"
                                    + " changes no places.",
                    examples = "2026-03-02")
            @Nullable
            LocalDate on,

            @Size(max = 200)
            @Schema(
                    description = "Number and date of the order. No personal data.",
                    examples = "Бұйрық № 31, 2026-02-27")
            @Nullable
            String document) {}

    @Schema(name = "FinishProject", description = "That the works are finished and the result is in use.")
    record Finish(
            @Schema(
                    description =
                            "The first day on which the result is used, not in the future. Absent: not known, only"
                                    + " of a project that changes no places.",
                    examples = "2026-11-20")
            @Nullable
            LocalDate on,

            @Schema(
                    description = "The first day of the works, if it was not recorded, or recorded wrongly.",
                    examples = "2026-03-02")
            @Nullable
            LocalDate startedOn,

            @Size(max = 200)
            @Schema(
                    description = "Number and date of the act of commissioning. No personal data.",
                    examples = "Акт № 7, 2026-11-18")
            @Nullable
            String document) {}

    @Schema(name = "CancelProject", description = "That a project is given up.")
    record Cancel(
            @Schema(
                    description = "The first day on which nothing is built any more, not in the future. Absent: not"
                            + " known, unless works that take places away have begun.",
                    examples = "2026-05-04")
            @Nullable
            LocalDate on,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "Why; no personal data.", examples = "No money in the budget of the year")
            String reason) {}
}
