package kz.socialregistry.recipients.merger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act that says that two records are of two persons after all. */
@Schema(description = "By which act the records are parted")
record UndoMerger(
        @Schema(
                description = "Number of the act; no personal data.",
                required = true,
                maxLength = MergeRecipient.LONGEST_DOCUMENT,
                examples = "17-31")
        @Nullable
        String document) {}
