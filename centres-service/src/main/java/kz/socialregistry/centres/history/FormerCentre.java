package kz.socialregistry.centres.history;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.events.centres.UnitState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The centre that a unit belonged to before that was merged into another. */
@Embeddable
@Schema(description = "A centre that the unit belonged to before it was merged into another.")
public record FormerCentre(
        @Schema(description = "Id of that centre.") UUID centreId,

        @Schema(description = "The first day on which the unit no longer belonged to it.", examples = "2026-03-01")
        LocalDate validTo) {

    /** As it is published. */
    public UnitState.FormerCentre asEvent() {
        return new UnitState.FormerCentre(centreId, validTo);
    }
}
