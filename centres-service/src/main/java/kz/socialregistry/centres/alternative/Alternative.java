package kz.socialregistry.centres.alternative;

import java.util.UUID;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.centres.unit.Admits;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit that could take who waits for another one, and why it fits. */
@Schema(
        description =
                "A unit of the same format that works on the day, has a place that stays free, may take people in by its licence and"
                        + " its centre, and serves ages and a sex that the other one serves too.")
record Alternative(
        @Schema(description = "Id of the unit.") UUID unitId,
        @Schema(description = "Id of its centre.") UUID centreId,
        Names names,

        @Schema(description = "Id of the district it serves, or of the region if the district is not known.")
        UUID regionId,

        @Schema(
                description = "How near it is: `same-district`, `same-region` or `elsewhere`.",
                examples = "same-district")
        String nearness,

        @Schema(
                description = "Code of the list `target-groups`: for whom it is meant.",
                examples = "elderly-and-disabled")
        String targetGroup,

        @Schema(
                description = "`same`: it is meant for the same target group; `wider`: for a group that includes it.",
                examples = "same")
        String targetGroupFit,

        @Schema(description = "Whom it takes, beside its target group; null: everybody.") @Nullable
        Admits admits,

        @Schema(
                description =
                        "`valid`: a licence for the format holds on the day; `not-required`: the law asks for none.",
                examples = "valid")
        String licence,

        @Schema(description = "Its places; null if it takes everybody.", examples = "30") @Nullable
        Integer places,

        @Schema(description = "Places free on the day; null if it takes everybody.", examples = "2") @Nullable
        Integer free,

        @Schema(description = "Persons who wait for a place in it.", examples = "0")
        int queued) {

    Alternative of(Terms terms) {
        boolean takesEverybody = terms.ageFromMonths() == null && terms.ageToMonths() == null && terms.sex() == null;
        Admits takes = takesEverybody ? null : new Admits(terms.ageFromMonths(), terms.ageToMonths(), terms.sex());
        return new Alternative(
                unitId,
                centreId,
                names,
                regionId,
                nearness,
                targetGroup,
                targetGroupFit,
                takes,
                licence,
                places,
                free,
                queued);
    }
}
