package kz.socialregistry.centres.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody to be moved in a queue. */
@Schema(description = "Whom to move in the queue, where to, and why. Names nobody: reasons are read by others.")
record MoveInQueue(
        @NotNull
        @Schema(description = "Id of the enrolment that waits.", examples = "01981f6e-5b20-7a01-8b11-90b1c2d3e4f5")
        UUID enrolmentId,

        @Schema(description = "Id of the enrolment that comes right after it; absent: it becomes the last.") @Nullable
        UUID before,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Why, without personal data.", examples = "Decision of the commission on urgent cases")
        String reason,

        @Size(max = 200)
        @Schema(description = "Number and date of the document.", examples = "No. 17 of 2026-03-04")
        @Nullable
        String document) {}
