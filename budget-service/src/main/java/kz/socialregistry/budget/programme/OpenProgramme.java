package kz.socialregistry.budget.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme to be entered. */
@Schema(description = "A budget programme.")
record OpenProgramme(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,49}")
        @Schema(
                description = "Its code: letters, digits, and . / - between them; unique.",
                examples = "home-care-order")
        String code,

        @NotNull @Valid Names names,

        @NotBlank
        @Schema(
                description = "Code of the list `instruments`: how the money reaches the provider.",
                examples = "home-care-order")
        String instrument,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {}
