package kz.socialregistry.recipients.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as shown. */
@Schema(description = "The individual plan of a stay")
public record PlanView(
        @Schema(description = "The enrolment it belongs to.", required = true)
        UUID enrolmentId,

        @Schema(description = "Day on which it was made.", required = true)
        LocalDate madeOn,

        @Schema(description = "Day by which it is to be reviewed next.", required = true)
        LocalDate nextReviewOn,

        @Schema(description = "Its reviews, in order of time.", required = true)
        List<Review> reviews,

        @JsonIgnore long version) {}
