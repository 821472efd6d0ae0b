package kz.socialregistry.centres.region;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The other region of a succession, as it is shown with a region. */
@Schema(description = "A region that came out of another, wholly or in part.")
record SuccessionView(
        @Schema(description = "Id of the other region.") UUID regionId,

        @Schema(description = "The first day of the successor.", examples = "2022-06-08")
        LocalDate on,

        @Schema(description = "Id of the act.") UUID actId) {}
