package kz.socialregistry.recipients.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification of the journal of reads found. */
@Schema(description = "Whether the journal of reads is what was written, and sealed by the audit trail.")
record JournalVerification(
        @Schema(description = "Whether journal and chain have no fault.", required = true)
        boolean intact,

        @Schema(description = "How many reads the journal has.", required = true)
        long reads,

        @Schema(
                description =
                        "Whether the chain of the audit trail is intact, without which the comparison proves nothing;"
                                + " `/v1/audit/verification` says more.",
                required = true)
        boolean chainIntact,

        @Schema(description = "How many rows are not as they were sealed.", required = true)
        long faultCount,

        @Schema(description = "The first hundred of them.", required = true)
        List<Fault> faults) {

    /** A row of the journal that is not as it was sealed. */
    @Schema(name = "JournalFault", description = "A row of the journal of reads that is not as it was sealed.")
    record Fault(
            @Schema(description = "Number of the row.", required = true)
            long number,

            @Schema(
                    description =
                            "`missing`: it is gone. `changed`: it says something else. `unrecorded`: nobody recorded it.",
                    required = true,
                    enumeration = {"missing", "changed", "unrecorded"})
            String kind) {}
}
