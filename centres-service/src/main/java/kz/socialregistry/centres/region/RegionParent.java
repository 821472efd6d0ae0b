package kz.socialregistry.centres.region;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.RegionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The region that a district belongs to from a day until, not including, another. */
@Embeddable
@Schema(description = "The region a district belongs to, and the days on which it does.")
record RegionParent(
        @Column(name = "parent_id") @NotNull @Schema(description = "Id of a region of the upper level.")
        UUID regionId,

        @Schema(description = "First day; absent: as far back as is known.") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day it is no longer so; absent: until further notice.", examples = "2022-06-08")
        @Nullable
        LocalDate validTo)
        implements Dated<RegionParent> {

    @Override
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    @Override
    public RegionParent until(LocalDate day) {
        return new RegionParent(regionId, validFrom, day);
    }

    RegionState.DatedParent asEvent() {
        return new RegionState.DatedParent(regionId, validFrom, validTo);
    }
}
