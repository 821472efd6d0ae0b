package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target group of a stay on the days before a change of it, as kept and as shown. */
@Embeddable
@Schema(description = "The target group on the days before a change.")
record FormerGroup(
        @Schema(description = "Code of the list target-groups of centres-service; null: that of the unit, or masked.")
        @Nullable
        String targetGroup,

        @Schema(description = "First day of the next group.", required = true, examples = "2026-03-01")
        LocalDate until) {

    /** The same for who says no purpose. */
    FormerGroup withoutGroup() {
        return new FormerGroup(null, until);
    }

    EnrolmentState.FormerGroup asEvent() {
        return new EnrolmentState.FormerGroup(targetGroup, until);
    }
}
