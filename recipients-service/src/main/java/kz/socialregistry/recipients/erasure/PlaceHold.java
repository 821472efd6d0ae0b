package kz.socialregistry.recipients.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to keep a recipient from being erased. */
@Schema(description = "Why a recipient must not be erased, and by which document.")
record PlaceHold(
        @NotNull
        @CodeOf("hold-reasons")
        @Schema(description = "Code of the list hold-reasons.", examples = "court-case")
        String reason,

        @NotNull
        @Pattern(regexp = PlaceHold.DOCUMENT)
        @Schema(description = "Number of the document that asks for it.", examples = "3512-26-00-2/118")
        String document) {

    /** A number, with few letters: not a place for a name. */
    static final String DOCUMENT = "(?=.*[0-9])[0-9A-Za-zА-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі№./-]{1,40}";
}
