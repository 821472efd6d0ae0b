package kz.socialregistry.recipients.merger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merger as shown: who the person is stands nowhere in it. */
@Schema(name = "Merger", description = "An act that merged two records, and if need be the one that parted them again")
record MergerView(
        @Schema(description = "The record that was merged.", required = true)
        UUID recipientId,

        @Schema(description = "The record that goes on.", required = true)
        UUID into,

        @Schema(description = "Code of the list merger-reasons.", required = true)
        String reason,

        @Schema(description = "Number of the act.", required = true)
        String document,

        @Schema(description = "When they were merged.", required = true)
        Instant mergedAt,

        @Schema(description = "Number of the act that parted them.") @Nullable
        String undoDocument,

        @Schema(description = "When they were parted again.") @Nullable
        Instant undoneAt,

        @JsonIgnore long version) {}
