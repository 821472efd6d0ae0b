package kz.socialregistry.centres.vacancy;

import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that a project is to build. */
@Schema(
        name = "UnitToOpen",
        description = "A unit that would work on the day if a building project went by plan. It does not exist yet.")
record PlannedUnit(
        @Schema(description = "Id of the project.") UUID projectId,
        @Schema(description = "Id of its centre.") UUID centreId,
        Names names,

        @Schema(description = "Code of the list `formats`.", examples = "inpatient")
        String format,

        @Schema(description = "Code of the list `target-groups`.", examples = "elderly-and-disabled")
        String targetGroup,

        @Schema(description = "Id of the region or district of its centre.")
        UUID regionId,

        @Schema(description = "Its places.", examples = "50")
        int places) {}
