package kz.socialregistry.reporting.measure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which centres, units and stays are meant; {@code null} means all.
 *
 * @param targetGroup of the enrolment, else of its unit
 * @param unitTargetGroup of the unit
 * @param countsIn code of a published total; what counts in none or is not known does not match
 */
public record UnitFilter(
        @Nullable String kind,
        @Nullable String providerKind,
        @Nullable String format,
        @Nullable String targetGroup,
        @Nullable String unitTargetGroup,
        @Nullable String countsIn,
        @Nullable UUID centre,
        @Nullable UUID unit) {

    /** Everything. */
    public static final UnitFilter ALL = new UnitFilter(null, null, null, null, null, null, null, null);

    /** The unit matches, as far as that can be said without its enrolments. */
    boolean matches(Unit candidate) {
        return is(kind, candidate.kind())
                && is(providerKind, candidate.providerKind())
                && is(countsIn, candidate.countsIn())
                && matchesAsUnit(candidate);
    }

    /** The unit matches, its own target group standing for that of its enrolments. */
    boolean matchesWithTargetGroup(Unit candidate) {
        return matches(candidate) && is(targetGroup, candidate.targetGroup());
    }

    private boolean matchesAsUnit(Unit candidate) {
        return is(format, candidate.format())
                && is(unitTargetGroup, candidate.targetGroup())
                && (centre == null || centre.equals(candidate.centreId()))
                && (unit == null || unit.equals(candidate.id()));
    }

    /** The centre matches; what is asked of units is asked of at least one of its units. */
    boolean matches(Centre candidate, Collection<Unit> openUnits) {
        return is(kind, candidate.kind())
                && is(providerKind, candidate.providerKind())
                && is(countsIn, candidate.countsIn())
                && (centre == null || centre.equals(candidate.id()))
                && (asksNothingOfUnits() || openUnits.stream().anyMatch(u -> isUnitOf(candidate, u)));
    }

    private boolean isUnitOf(Centre candidate, Unit open) {
        return open.centreId().equals(candidate.id()) && matchesAsUnit(open) && is(targetGroup, open.targetGroup());
    }

    private boolean asksNothingOfUnits() {
        return format == null && targetGroup == null && unitTargetGroup == null && unit == null;
    }

    private static boolean is(@Nullable String asked, @Nullable String actual) {
        return asked == null || asked.equals(actual);
    }

    private static boolean is(@Nullable String asked, @Nullable List<String> actual) {
        return asked == null || (actual != null && actual.contains(asked));
    }
}
