package kz.socialregistry.recipients.recipient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to search by: in the body, because a personal number must not stand in a URL. */
@Schema(description = "The number to search by")
record SearchRecipients(
        @Schema(
                description = "Individual identification number to look for.",
                required = true,
                pattern = "^[0-9]{12}$",
                examples = "850615100017")
        @Nullable
        String iin) {

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "SearchRecipients";
    }
}
