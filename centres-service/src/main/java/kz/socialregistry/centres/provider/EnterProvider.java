package kz.socialregistry.centres.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provider to be entered. */
@Schema(description = "An organisation that runs centres.")
record EnterProvider(
        @NotBlank
        @Schema(
                description =
                        "Business identification number, 12 digits with a valid check digit; no other provider has"
                                + " it.",
                examples = "491240000019")
        String bin,

        @NotNull @Valid Names names,

        @NotBlank
        @Schema(description = "Code of the list `provider-kinds`: its ownership.", examples = "municipal-institution")
        String ownership,

        @Schema(
                description =
                        "Id of the provider whose branch it is; absent if it is none, or the head is not entered. The"
                                + " sixth digit of the number of a head is 0, that of a branch 1.")
        @Nullable
        UUID branchOf,

        @Valid @Schema(description = "How it is reached; absent if not known.") @Nullable
        Contacts contacts,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {}
