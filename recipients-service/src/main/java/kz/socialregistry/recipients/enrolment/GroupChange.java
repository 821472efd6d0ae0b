package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another target group from a day on; what was recorded from that day on before no longer holds. */
@Embeddable
@Schema(description = "Another target group from a day on, instead of all that was recorded from that day on.")
record GroupChange(
        @Column(name = "group_from")
        @Schema(description = "First day of the group.", required = true, examples = "2026-03-01")
        LocalDate from,

        @Column(name = "group_before")
        @Schema(description = "The group recorded on that day before; null: that of the unit, or masked.")
        @Nullable
        String before,

        @Column(name = "group_asked")
        @Schema(description = "The group asked for; null: that of the unit, or masked.")
        @Nullable
        String asked) {

    GroupChange withoutGroups() {
        return new GroupChange(from, null, null);
    }
}
