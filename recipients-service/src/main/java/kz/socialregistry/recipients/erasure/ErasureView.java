package kz.socialregistry.recipients.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left to be said of a recipient who was erased. */
@Schema(description = "That a recipient was erased.")
record ErasureView(
        @Schema(description = "Id of the recipient.", required = true)
        UUID recipientId,

        @Schema(description = "The day of the erasure.", required = true)
        LocalDate erasedOn,

        @Schema(description = "Code of the list erasure-reasons.", required = true)
        String reason,

        @Schema(description = "Number of the document.", required = true)
        String document,

        @JsonIgnore long version) {}
