package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Names;
import org.jspecify.annotations.Nullable;

/**
 * A centre of special social services.
 *
 * @param number its business number, if it has one
 * @param kind code of the list {@code centre-kinds}
 * @param providerKind code of the list {@code provider-kinds}
 * @param bin business identification number, 12 digits
 * @param regionId the district it stands in, or the region if the district is not known
 * @param openedOn first day of work; {@code null} if not known
 * @param closedOn first day it no longer worked; {@code null} while it works
 * @param countsIn codes of the list {@code totals}: the published totals it counts in; {@code null} if not known
 * @param source where this is printed, if it is
 * @param synthetic made up for demonstration
 * @param suspensions when it takes nobody in; {@code null}: not said
 * @param successorId the centre it was merged into; {@code null} if it was not
 * @param providerId the provider that runs it; {@code null} if its number is not known, or not said
 */
public record CentreState(
        UUID centreId,
        @Nullable String number,
        String kind,
        String providerKind,
        Names names,
        @Nullable String bin,
        UUID regionId,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable List<String> countsIn,
        @Nullable String source,
        boolean synthetic,
        @Nullable List<Suspension> suspensions,
        @Nullable UUID successorId,
        @Nullable UUID providerId) {

    /**
     * Days on which a centre takes nobody in; who is inside stays.
     *
     * @param validFrom first day
     * @param validTo first day it works again; {@code null}: until further notice
     */
    public record Suspension(LocalDate validFrom, @Nullable LocalDate validTo) {}
}
