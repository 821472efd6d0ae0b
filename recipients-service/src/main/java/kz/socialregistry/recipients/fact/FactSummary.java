package kz.socialregistry.recipients.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact without what it says: for whoever has just said it. */
@Schema(description = "A fact without what it says")
record FactSummary(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "Whom it is about.", required = true)
        UUID recipientId,

        @Schema(
                description = "What it is about.",
                required = true,
                enumeration = {"document", "residence", "representative", "disability", "trait", "member"})
        String kind,

        @Schema(description = "First day on which it holds.", required = true)
        LocalDate from,

        @Schema(description = "First day on which it no longer holds; null: until further notice") @Nullable
        LocalDate to,

        @Schema(description = "Whether it was taken back as wrong.", required = true)
        boolean withdrawn,

        @JsonIgnore long version) {}
