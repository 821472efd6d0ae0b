package kz.socialregistry.recipients.majority;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who turns 18 while a place is wanted or taken. */
@Schema(name = "ComingOfAge", description = "An enrolment of somebody who turns 18 during it.")
record ComingOfAgeView(
        @Schema(description = "The enrolment whose target group is to be looked at.", required = true)
        UUID enrolmentId,

        @Schema(description = "Whom it is of.", required = true)
        UUID recipientId,

        @Schema(description = "The unit it is for.", required = true)
        UUID unitId,

        @Schema(
                description = "Where the enrolment stands.",
                required = true,
                enumeration = {"requested", "queued", "placed", "admitted", "suspended"})
        String status,

        @Schema(
                description =
                        "The month of the 18th birthday, which may be over; the day is in the record of the recipient.",
                required = true,
                examples = "2027-02",
                pattern = "^[0-9]{4}-[0-9]{2}$")
        String month) {}
