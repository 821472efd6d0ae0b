package kz.socialregistry.centres.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.socialregistry.centres.provider.Contacts;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A centre to be entered. */
@Schema(description = "A centre of special social services.")
record OpenCentre(
        @Size(min = 1, max = 50)
        @Schema(description = "Its business number, unique in its region; absent if it has none.", examples = "5")
        @Nullable
        String number,

        @NotBlank @Schema(description = "Code of the list `centre-kinds`.", examples = "general")
        String kind,

        @Schema(
                description =
                        "Code of the list `provider-kinds`: the ownership of the provider. Needed unless the provider is"
                                + " entered; then it is as entered there.",
                examples = "municipal-institution")
        @Nullable
        String providerKind,

        @NotNull @Valid Names names,

        @Schema(
                description =
                        "Business identification number of its provider, 12 digits with a valid check digit. A provider"
                                + " that is not entered yet is entered, with the names of the centre.",
                examples = "491240000019")
        @Nullable
        String bin,

        @Schema(description = "Id of its provider; instead of `bin`, or beside it, if they agree.") @Nullable
        UUID providerId,

        @NotNull
        @Schema(description = "Id of the district it stands in, or of the region if the district is not known.")
        UUID regionId,

        @Size(min = 1, max = 300)
        @Schema(description = "Where it stands; absent if not known.", examples = "Шымкент қ., Тәуке хан д-лы, 45")
        @Nullable
        String address,

        @Valid @Schema(description = "How it is reached; absent if not known.") @Nullable
        Contacts contacts,

        @Schema(description = "First day of work; absent if not known.", examples = "2001-09-01") @Nullable
        LocalDate openedOn,

        @Size(max = 20)
        @Schema(
                description = "Codes of the list `totals`: the published totals it counts in; empty: in none; absent or"
                        + " null: not known.",
                examples = "[\"departmental-centres\"]")
        @Nullable
        List<@NotNull String> countsIn,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    /** Whether it names the same provider, or none, and the same ownership. */
    boolean isRunLike(OpenCentre other) {
        return Objects.equals(providerId, other.providerId)
                && Objects.equals(bin, other.bin)
                && Objects.equals(providerKind, other.providerKind);
    }

    /** The same, without saying who runs it. */
    OpenCentre runByNobodyKnown() {
        return new OpenCentre(
                number, kind, null, names, null, null, regionId, address, contacts, openedOn, countsIn, source,
                synthetic);
    }
}
