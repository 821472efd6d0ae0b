package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Names;
import org.jspecify.annotations.Nullable;

/**
 * A unit inside a centre: one service format for one target group.
 *
 * @param format code of the list {@code formats}
 * @param targetGroup code of the list {@code target-groups}
 * @param regionId the district it serves, or the region if the district is not known
 * @param countsIn codes of the list {@code totals}; {@code null} if not known
 * @param admits whom it takes, beside its target group; {@code null}: everybody
 * @param shifts groups that use it one after the other on a day; {@code null}: not known
 * @param holdDays days a place is held for somebody who has not come; {@code null}: as usual
 * @param absence what becomes of a place while its holder is away: {@code keeps} or
 *     {@code lends}; {@code null}: {@code keeps}
 * @param capacities the capacity ledger, without overlaps, in order of time
 * @param formerCentres the centres it belonged to before they were merged into others, in order of time; {@code null}:
 *     none
 */
public record UnitState(
        UUID unitId,
        UUID centreId,
        Names names,
        String format,
        String targetGroup,
        UUID regionId,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable List<String> countsIn,
        @Nullable Admits admits,
        @Nullable Integer shifts,
        @Nullable Integer holdDays,
        @Nullable String absence,
        List<Capacity> capacities,
        @Nullable String source,
        boolean synthetic,
        @Nullable List<FormerCentre> formerCentres) {

    /**
     * A centre that the unit belonged to before.
     *
     * @param validTo first day on which it no longer did
     */
    public record FormerCentre(UUID centreId, LocalDate validTo) {}

    /**
     * Whom a unit takes, beside its target group.
     *
     * @param ageFromMonths age in full months from which on; {@code null}: from birth
     * @param ageToMonths age in full months from which on no longer; {@code null}: no bound
     * @param sex {@code female} or {@code male}; {@code null}: both
     */
    public record Admits(
            @Nullable Integer ageFromMonths,
            @Nullable Integer ageToMonths,
            @Nullable String sex) {}

    /**
     * How many people the unit can take at one moment, from a day until, not including, another.
     *
     * @param validFrom {@code null}: as far back as is known
     * @param validTo {@code null}: until further notice
     * @param kind {@code limited}, {@code unlimited} or {@code unknown}
     * @param places number of places; only with {@code limited}
     * @param reason code of the list {@code capacity-reasons}; {@code null} if not known
     * @param document number and date of the order behind it; {@code null} if not known
     * @param projectId the building project that changes it; {@code null} if none does
     */
    public record Capacity(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String kind,
            @Nullable Integer places,
            @Nullable String reason,
            @Nullable String document,
            @Nullable UUID projectId,
            @Nullable String source,
            boolean synthetic) {}
}
