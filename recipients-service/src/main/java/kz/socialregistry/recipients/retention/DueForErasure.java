package kz.socialregistry.recipients.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody whose term of keeping is over. */
@Schema(description = "Somebody whose term of keeping is over, and what prevents the erasure")
record DueForErasure(
        @Schema(description = "Id of the recipient.", required = true)
        UUID recipientId,

        @Schema(
                description =
                        "First day on which the data need not be kept; null: no rule is in force for something that"
                                + " was done, so nobody can say")
        @Nullable
        LocalDate since,

        @Schema(
                description = "What prevents the erasure: `legal-hold`, `enrolment-not-over`, `application-not-over`,"
                        + " `records-merged` (part them first), `rule-missing`. Empty: nothing.",
                required = true)
        List<String> hinderedBy) {}
