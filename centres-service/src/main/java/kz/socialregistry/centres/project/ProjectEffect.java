package kz.socialregistry.centres.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.socialregistry.events.centres.ProjectState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.CodeOf;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a project does to the places of one unit. */
@Embeddable
@Schema(
        description = "What a project does to the places of one unit of the centre: of one that exists, or of one that"
                + " opens when the project is finished.")
record ProjectEffect(
        @Schema(description = "Id of the unit. Absent if the unit is yet to open; known once it is.") @Nullable
        UUID unitId,

        @Embedded
        @Valid
        @Schema(description = "The unit that opens on the day the project is finished; absent if the unit exists.")
        @Nullable
        NewUnit opens,

        @Min(0)
        @Max(10_000)
        @Schema(
                description = "Places that cannot be used from the first day of the works until they are finished.",
                defaultValue = "0",
                examples = "40")
        @Nullable
        Integer placesAway,

        @Min(0)
        @Max(10_000)
        @Schema(
                description = "Places that there are from the day the project is finished on.",
                defaultValue = "0",
                examples = "50")
        @Nullable
        Integer placesAdded) {

    ProjectEffect {
        placesAway = placesAway == null ? 0 : placesAway;
        placesAdded = placesAdded == null ? 0 : placesAdded;
    }

    /** A unit that a project builds. */
    @Embeddable
    @Schema(name = "PlannedUnit", description = "A unit that opens when a project is finished.")
    record NewUnit(
            @Embedded
            @AttributeOverride(name = "kk", column = @Column(name = "opens_kk"))
            @AttributeOverride(name = "ru", column = @Column(name = "opens_ru"))
            @AttributeOverride(name = "en", column = @Column(name = "opens_en"))
            @NotNull
            @Valid
            Names names,

            @NotBlank @CodeOf("formats") @Schema(description = "Code of the list `formats`.", examples = "inpatient")
            String format,

            @NotBlank
            @CodeOf("target-groups")
            @Schema(description = "Code of the list `target-groups`.", examples = "elderly-and-disabled")
            String targetGroup) {}

    int away() {
        return placesAway == null ? 0 : placesAway;
    }

    int added() {
        return placesAdded == null ? 0 : placesAdded;
    }

    /** Notes what contradicts itself. */
    void check(FieldErrors errors, String pointer) {
        errors.rejectIf((unitId == null) == (opens == null), pointer, "unit-or-opens");
        errors.rejectIf(away() == 0 && added() == 0, pointer, "no-effect");
        errors.rejectIf(opens != null && away() > 0, pointer + "/placesAway", "not-yet-open");
    }

    ProjectEffect opened(UUID unit) {
        return new ProjectEffect(unit, opens, placesAway, placesAdded);
    }

    ProjectState.Effect asEvent() {
        return new ProjectState.Effect(
                unitId,
                opens == null ? null : opens.names().asEvent(),
                opens == null ? null : opens.format(),
                opens == null ? null : opens.targetGroup(),
                away(),
                added());
    }
}
