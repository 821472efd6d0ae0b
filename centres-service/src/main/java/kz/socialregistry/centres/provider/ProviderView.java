package kz.socialregistry.centres.provider;

import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provider as it is shown. */
@Schema(description = "An organisation that runs centres.")
record ProviderView(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Business identification number.", examples = "491240000019")
        String bin,

        @Schema(description = "Whether its number is that of a branch.")
        boolean branch,

        Names names,

        @Schema(description = "Code of the list `provider-kinds`: its ownership.", examples = "municipal-institution")
        String ownership,

        @Schema(description = "Id of the provider whose branch it is; null if it is none, or the head is not entered.")
        @Nullable
        UUID branchOf,

        @Schema(description = "How it is reached; null if not known.") @Nullable
        Contacts contacts,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}
