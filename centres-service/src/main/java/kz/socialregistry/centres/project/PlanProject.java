package kz.socialregistry.centres.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.reference.CodeOf;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project to be entered: its plan. */
@Schema(description = "The plan of a building project of a centre.")
record PlanProject(
        @NotBlank
        @CodeOf("project-kinds")
        @Schema(description = "Code of the list `project-kinds`.", examples = "new-building")
        String kind,

        @NotNull @Valid Names names,

        @Schema(description = "The day the works are to begin; absent if not known.", examples = "2026-03-01") @Nullable
        LocalDate plannedStart,

        @Schema(
                description = "The day from which the result is to be used; absent if not known.",
                examples = "2026-12-31")
        @Nullable
        LocalDate plannedFinish,

        @Size(max = 500)
        @Schema(
                description = "Where its money is written down: a budget programme, a decision. No personal data.",
                examples = "Бюджеттік бағдарлама 067, 2026")
        @Nullable
        String costReference,

        @Size(max = 50)
        @Schema(description = "What it does to the places of units, each unit once; empty: nothing (landscaping).")
        List<@NotNull @Valid ProjectEffect> effects,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    PlanProject {
        effects = effects == null ? List.of() : effects;
    }
}
