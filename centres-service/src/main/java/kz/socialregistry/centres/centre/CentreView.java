package kz.socialregistry.centres.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

        @Schema(description = "Code of the list `provider-kinds`.", examples = "municipal-institution")
        String providerKind,

        Names names,

        @Schema(description = "Business identification number of its provider.", examples = "491240000019") @Nullable
        String bin,

        @Schema(description = "Id of the district it stands in, or of the region if the district is not known.")
        UUID regionId,

        @Schema(description = "First day of work; null if not known.") @Nullable
        LocalDate openedOn,

        @Schema(description = "First day it no longer works; null while it works.") @Nullable
        LocalDate closedOn,

        @Schema(description = "Codes of the list `totals`: the published totals it counts in; null: not known.")
        @Nullable
        List<String> countsIn,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {

    /** The centre as it is now. */
    public static CentreView of(Centre centre) {
        return new CentreView(
                centre.id(),
                centre.number(),
                centre.kind(),
                centre.providerKind(),
                centre.names(),
                centre.bin(),
                centre.regionId(),
                centre.openedOn(),
                centre.closedOn(),
                centre.countsIn(),
                centre.source(),
                centre.synthetic());
    }
}
