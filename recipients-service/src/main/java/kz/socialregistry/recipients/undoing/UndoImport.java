package kz.socialregistry.recipients.undoing;

import jakarta.validation.constraints.NotNull;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to undo an import. */
@Schema(description = "Why an import is to be undone.")
record UndoImport(
        @NotNull
        @CodeOf("undo-reasons")
        @Schema(description = "Code of the list undo-reasons.", examples = "wrong-file")
        String reason) {}
