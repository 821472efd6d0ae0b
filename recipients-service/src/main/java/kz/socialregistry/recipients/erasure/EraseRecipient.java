package kz.socialregistry.recipients.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to erase a recipient. */
@Schema(description = "Why a recipient is to be erased, and by which document.")
record EraseRecipient(
        @NotNull
        @CodeOf("erasure-reasons")
        @Schema(description = "Code of the list erasure-reasons.", examples = "own-request")
        String reason,

        @NotNull
        @Pattern(regexp = PlaceHold.DOCUMENT)
        @Schema(description = "Number of the document that decides it.", examples = "17/2026-03")
        String document) {}
