package kz.socialregistry.centres.vacancy;

import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many places of a unit are free on a day, beside its queue. */
@Schema(description = "The places of a unit on a day, beside its queue.")
record Vacancy(
        @Schema(description = "Id of the unit.") UUID unitId,
        @Schema(description = "Id of its centre.") UUID centreId,
        Names names,

        @Schema(description = "Code of the list `formats`.", examples = "inpatient")
        String format,

        @Schema(description = "Code of the list `target-groups`.", examples = "elderly-and-disabled")
        String targetGroup,

        @Schema(description = "Id of the district it serves, or of the region if the district is not known.")
        UUID regionId,

        @Schema(
                description = "`limited`, `unlimited` or `unknown`: see the capacities of the unit.",
                examples = "limited")
        String capacityKind,

        @Schema(description = "Its places; null unless `limited`.", examples = "30") @Nullable
        Integer places,

        @Schema(description = "Places taken.", examples = "28")
        int taken,

        @Schema(description = "Places free; null unless `limited`.", examples = "2") @Nullable
        Integer free,

        @Schema(description = "Persons who wait for a place in it.", examples = "0")
        int queued,

        @Schema(description = "Places taken beyond the capacity, because it was lowered.", examples = "0")
        int overAssigned,

        @Schema(description = "What building projects would change; null if nothing, and for days up to today.")
        @Nullable
        PlannedPlaces planned) {

    static Vacancy of(
            UUID unitId,
            UUID centreId,
            Names names,
            String format,
            String targetGroup,
            UUID regionId,
            String capacityKind,
            @Nullable Integer places,
            int taken,
            int queued) {
        Integer free = places == null ? null : Math.max(0, places - taken);
        int overAssigned = places == null ? 0 : Math.max(0, taken - places);
        return new Vacancy(
                unitId,
                centreId,
                names,
                format,
                targetGroup,
                regionId,
                capacityKind,
                places,
                taken,
                free,
                queued,
                overAssigned,
                null);
    }

    /** The same with what projects would change, if they would. */
    Vacancy with(@Nullable List<PlannedChange> changes) {
        return changes == null
                ? this
                : new Vacancy(
                        unitId,
                        centreId,
                        names,
                        format,
                        targetGroup,
                        regionId,
                        capacityKind,
                        places,
                        taken,
                        free,
                        queued,
                        overAssigned,
                        PlannedPlaces.of(changes, places, taken));
    }
}
