package kz.socialregistry.recipients.recipient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The name of a person, or of the member who speaks for a family. */
@Schema(description = "Name of the person, or of the member who speaks for the family")
public record PersonName(
        @Schema(
                description = "Family name.",
                required = true,
                maxLength = PersonName.MAX_LENGTH,
                examples = "Серікбаев")
        @Nullable
        String family,

        @Schema(description = "Given name.", required = true, maxLength = PersonName.MAX_LENGTH, examples = "Асан")
        @Nullable
        String given,

        @Schema(description = "Patronymic, if there is one.", maxLength = PersonName.MAX_LENGTH, examples = "Маратұлы")
        @Nullable
        String patronymic) {

    static final int MAX_LENGTH = 100;

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
