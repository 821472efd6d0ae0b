package kz.socialregistry.centres.region;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.RegionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KATO code that a region has from a day until, not including, another. */
@Embeddable
@Schema(
        description =
                "A KATO code and the days on which it means this region. Codes are re-used for other regions later.")
record RegionCode(
        @NotNull
        @Pattern(regexp = "[0-9]{9}")
        @Schema(description = "Nine digits of the classifier of territories (KATO).", examples = "790000000")
        String code,

        @Schema(description = "First day; absent: as far back as is known.") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day it is no longer so; absent: until further notice.") @Nullable
        LocalDate validTo)
        implements Dated<RegionCode> {

    @Override
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    @Override
    public RegionCode until(LocalDate day) {
        return new RegionCode(code, validFrom, day);
    }

    RegionState.DatedCode asEvent() {
        return new RegionState.DatedCode(code, validFrom, validTo);
    }
}
