package kz.socialregistry.recipients.merger;

import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act that says that a record is of the same person as another. */
@Schema(description = "Which record goes on, and by which act")
record MergeRecipient(
        @Schema(
                description = "The record that goes on; of the same kind, and not merged itself.",
                required = true,
                examples = "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5f")
        @Nullable
        UUID into,

        @Schema(
                description = "Code of the list merger-reasons.",
                required = true,
                maxLength = 64,
                examples = "papers-restored")
        @Nullable
        String reason,

        @Schema(
                description = "Number of the act; no personal data.",
                required = true,
                maxLength = MergeRecipient.LONGEST_DOCUMENT,
                examples = "17-23")
        @Nullable
        String document) {

    static final String REASONS = "merger-reasons";
    static final int LONGEST_DOCUMENT = 100;

    void check(FieldErrors errors, ReferenceCodes codes, UUID merged) {
        errors.rejectIf(into == null, "/into", "required");
        errors.rejectIf(merged.equals(into), "/into", "merged-with-itself");
        if (reason == null) {
            errors.reject("/reason", "required");
        } else {
            codes.check(errors, "/reason", REASONS, reason);
        }
        checkDocument(errors, document);
    }

    static void checkDocument(FieldErrors errors, @Nullable String document) {
        errors.rejectIf(document == null || document.isBlank(), "/document", "required");
        errors.rejectIf(
                document != null && document.length() > LONGEST_DOCUMENT, "/document", "too-long", LONGEST_DOCUMENT);
    }
}
