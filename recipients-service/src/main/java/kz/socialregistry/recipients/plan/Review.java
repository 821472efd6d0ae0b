package kz.socialregistry.recipients.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review of a plan. */
@Embeddable
@Schema(description = "A review of a plan")
record Review(
        @Column(name = "reviewed_on") @Schema(description = "Day of the review.", required = true)
        LocalDate on,

        @Schema(description = "Code of the list review-outcomes.", required = true)
        String outcome) {}
