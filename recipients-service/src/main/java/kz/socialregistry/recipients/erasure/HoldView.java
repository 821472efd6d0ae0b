package kz.socialregistry.recipients.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a recipient may not be erased. */
@Schema(description = "Whether a legal hold prevents the erasure of a recipient, and since when and why.")
record HoldView(
        @Schema(description = "Id of the recipient.", required = true)
        UUID recipientId,

        @Schema(description = "Whether there is a hold.", required = true)
        boolean held,

        @Schema(description = "When it was placed, or its reason or document last changed.") @Nullable
        Instant since,

        @Schema(description = "The subject of the token that placed it.") @Nullable
        String by,

        @Schema(description = "Code of the list hold-reasons.") @Nullable
        String reason,

        @Schema(description = "Number of the document.") @Nullable
        String document,

        @JsonIgnore long version) {}
