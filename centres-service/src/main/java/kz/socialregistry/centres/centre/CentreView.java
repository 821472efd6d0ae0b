package kz.socialregistry.centres.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.history.Suspension;
import kz.socialregistry.centres.provider.Contacts;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A centre as it is shown. */
@Schema(description = "A centre of special social services.")
public record CentreView(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Its business number, if it has one.", examples = "5") @Nullable
        String number,

        @Schema(description = "Code of the list `centre-kinds`.", examples = "general")
        String kind,

        @Schema(
                description = "Code of the list `provider-kinds`: the ownership of its provider.",
                examples = "municipal-institution")
        String providerKind,

        Names names,

        @Schema(description = "Business identification number of its provider.", examples = "491240000019") @Nullable
        String bin,

        @Schema(description = "Id of its provider; null if its number is not known.") @Nullable
        UUID providerId,

        @Schema(description = "Id of the district it stands in, or of the region if the district is not known.")
        UUID regionId,

        @Schema(description = "Where it stands; null if not known.") @Nullable
        String address,

        @Schema(description = "How it is reached; null if not known.") @Nullable
        Contacts contacts,

        @Schema(description = "First day of work; null if not known.") @Nullable
        LocalDate openedOn,

        @Schema(description = "First day it no longer works; null while it works.") @Nullable
        LocalDate closedOn,

        @Schema(description = "Days on which it takes nobody in, in order of time.")
        List<Suspension> suspensions,

        @Schema(description = "Id of the centre it was merged into; null if it was not.") @Nullable
        UUID successorId,

        @Schema(description = "Codes of the list `totals`: the published totals it counts in; null: not known.")
        @Nullable
        List<String> countsIn,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}
