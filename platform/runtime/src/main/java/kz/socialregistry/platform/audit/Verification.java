package kz.socialregistry.platform.audit;

import kz.socialregistry.platform.audit.AuditTrail.Head;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a verification found. */
@Schema(name = "AuditVerification", description = "Whether the audit trail is what was written.")
record Verification(
        @Schema(description = "Whether no fault was found.", examples = "true")
        boolean intact,

        @Schema(description = "How many entries there are.", examples = "4711")
        long entries,

        @Schema(description = "How many of them are in the chain.", examples = "4709")
        long sealed,

        @Schema(description = "How many are not yet.", examples = "2")
        long unsealed,

        @Schema(description = "The end of the chain. Keep it, and compare it the next time.", nullable = true) @Nullable
        Head head,

        @Schema(description = "The first fault.", nullable = true) @Nullable
        Fault fault) {

    /** A fault of the trail. */
    @Schema(name = "AuditFault", description = "Where the trail is not what was written.")
    record Fault(
            @Schema(description = "Place in the chain.", nullable = true, examples = "17") @Nullable
            Long seq,

            @Schema(description = "The entry, if it is known.", nullable = true, examples = "19") @Nullable
            Long entryId,

            @Schema(
                    description = "`changed`: the entry is not what was sealed. `missing`: an entry or its place in the"
                            + " chain is gone. `out-of-order`: the place does not continue the one before it."
                            + " `unsealed-too-long`: an entry is old and has no place. `rewritten`: the chain has"
                            + " another hash at the place that was asked about.",
                    enumeration = {"changed", "missing", "out-of-order", "unsealed-too-long", "rewritten"},
                    examples = "changed")
            String kind) {}
}
