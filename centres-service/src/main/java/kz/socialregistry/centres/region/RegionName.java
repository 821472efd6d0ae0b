package kz.socialregistry.centres.region;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names that a region has from a day until, not including, another. */
@Embeddable
@Schema(description = "Names of the region and the days on which they are in force.")
record RegionName(
        @Embedded @NotNull @Valid Names names,

        @Schema(description = "First day; absent: as far back as is known.", examples = "2018-06-19") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day it is no longer so; absent: until further notice.") @Nullable
        LocalDate validTo)
        implements Dated<RegionName> {

    @Override
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    @Override
    public RegionName until(LocalDate day) {
        return new RegionName(names, validFrom, day);
    }

    RegionState.DatedNames asEvent() {
        return new RegionState.DatedNames(names.asEvent(), validFrom, validTo);
    }
}
