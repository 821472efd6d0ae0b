package kz.socialregistry.platform.territory;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows are there for the caller of the current request, by region and by centre. What is not there does not
 * exist for the caller: 404 by id, absent from lists and sums. Work in the background sees everything.
 *
 * <p>The database holds the same rule once more, as policies on its tables; see the function {@code
 * registry_limit_rows}.
 */
@ApplicationScoped
public class Visibility {

    private final CallersTerritory territory;
    private final Caller caller;
    private final DataSource dataSource;

    protected Visibility(CallersTerritory territory, Caller caller, DataSource dataSource) {
        this.territory = territory;
        this.caller = caller;
        this.dataSource = dataSource;
    }

    /** Whether no row is limited by its region. */
    public boolean seesAll() {
        return regions().days() == null;
    }

    /** Whether the caller has no region at all, so that no row is visible. */
    public boolean seesNothing() {
        Map<UUID, List<VisibleRegions.Days>> days = regions().days();
        return days != null && days.isEmpty();
    }

    /** The regions that the caller sees on all days; empty if no row is limited by its region. */
    public Optional<Set<UUID>> seenRegions() {
        VisibleRegions regions = regions();
        return regions.days() == null ? Optional.empty() : Optional.of(regions.always());
    }

    /** Whether what belongs to the region was visible on at least one of the days; {@code null} is open. */
    public boolean sees(UUID region, @Nullable LocalDate first, @Nullable LocalDate last) {
        return regions().see(region, first, last);
    }

    /** Whether what belongs to the region is visible by the boundaries of today. */
    public boolean seesNow(UUID region) {
        VisibleRegions regions = regions();
        return regions.days() == null || regions.always().contains(region);
    }

    /** What the caller may see, as a text: equal for equal rights, another as soon as boundaries change them. */
    public String rights() {
        Map<UUID, List<VisibleRegions.Days>> days = regions().days();
        Set<UUID> centres = centres();
        return (days == null ? Caller.ALL : new TreeMap<>(days))
                + " "
                + (centres == null ? Caller.ALL : new TreeSet<>(centres));
    }

    /** Whether no row is limited by its centre. */
    public boolean seesAllCentres() {
        return centres() == null;
    }

    /** Whether what belongs to the centre is visible, as far as the centre decides. */
    public boolean seesCentre(UUID centre) {
        Set<UUID> centres = centres();
        return centres == null || centres.contains(centre);
    }

    /** Notes an error unless the caller may enter something for the region, by the boundaries of today. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID region) {
        errors.rejectIf(region != null && !seesNow(region), pointer, "outside-your-regions");
    }

    /** Notes an error unless the caller may enter something for the region on the day. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID region, @Nullable LocalDate on) {
        errors.rejectIf(region != null && !sees(region, on, on), pointer, "outside-your-regions");
    }

    /**
     * A condition that rows of other regions do not meet, for a query in the language of Hibernate.
     *
     * @param region the attribute that holds the region's id
     * @param first the attribute or expression of the first day that the row is about
     * @param last the same of the last day
     */
    public Limit byRegion(String region, String first, String last) {
        VisibleRegions regions = regions();
        if (regions.days() == null) {
            return Limit.NONE;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("seenRegions", regions.always());
        if (regions.once().isEmpty()) {
            return new Limit(region + " in (:seenRegions)", values);
        }
        values.put("onceSeenRegions", regions.once());
        values.put("daysOfOnceSeen", regions.daysOfPast());
        return new Limit(
                "(%1$s in (:seenRegions) or %1$s in (:onceSeenRegions) and function('registry_was_seen', :daysOfOnceSeen, %1$s, %2$s, %3$s) = true)"
                        .formatted(region, first, last),
                values);
    }

    /** A condition that rows of other regions do not meet, by the boundaries of today. */
    public Limit byRegionNow(String region) {
        VisibleRegions regions = regions();
        return regions.days() == null
                ? Limit.NONE
                : new Limit(region + " in (:seenRegions)", Map.of("seenRegions", regions.always()));
    }

    /**
     * A condition that only rows meet that were entered for the caller's regions and centres.
     *
     * @param alias of what has the attributes {@code enteredIn} and {@code enteredFor}, as columns of ids
     */
    public Limit byEntry(String alias) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        VisibleRegions regions = regions();
        if (regions.days() != null) {
            conditions.add("function('registry_entered', " + alias + ".enteredIn, :enteredIn) = true");
            values.put("enteredIn", CallersTerritory.array(regions.always()));
        }
        Set<UUID> centres = centres();
        if (centres != null) {
            conditions.add("function('registry_entered', " + alias + ".enteredFor, :enteredFor) = true");
            values.put("enteredFor", CallersTerritory.array(centres));
        }
        return conditions.isEmpty() ? Limit.NONE : new Limit(String.join(" and ", conditions), values);
    }

    /**
     * Whether something was entered for the caller's regions and centres.
     *
     * @param in the regions of whoever entered it; {@code null}: without limits
     * @param at the centres of whoever entered it; {@code null}: without limits
     */
    public boolean sawEntry(@Nullable Collection<UUID> in, @Nullable Collection<UUID> at) {
        VisibleRegions regions = regions();
        Set<UUID> centres = centres();
        return (regions.days() == null || (in != null && !Collections.disjoint(in, regions.always())))
                && (centres == null || (at != null && !Collections.disjoint(at, centres)));
    }

    /** A condition that rows of other centres do not meet. */
    public Limit byCentre(String centre) {
        Set<UUID> centres = centres();
        return centres == null ? Limit.NONE : new Limit(centre + " in (:seenCentres)", Map.of("seenCentres", centres));
    }

    /**
     * A condition with the values of its parameters.
     *
     * @param condition true if nothing is limited
     */
    public record Limit(String condition, Map<String, Object> values) {

        static final Limit NONE = new Limit("1 = 1", Map.of());

        /** The same as part of another condition, where it stands as {@code %s}; nothing if nothing is limited. */
        public Limit within(String form) {
            return values.isEmpty() ? this : new Limit(form.formatted(condition), values);
        }

        /**
         * Either this or the other one holds.
         *
         * @param form where the condition of the other one stands, as {@code %s}
         */
        public Limit or(String form, Limit other) {
            Map<String, Object> both = new LinkedHashMap<>(values);
            both.putAll(other.values());
            return new Limit("(" + condition + " or " + form.formatted(other.condition()) + ")", both);
        }
    }

    private @Nullable Set<UUID> centres() {
        return isLimited() ? territory.centres() : null;
    }

    private VisibleRegions regions() {
        if (!isLimited() || caller.seesAllRegions()) {
            return VisibleRegions.ALL;
        }
        return territory.regions().orElseGet(this::lookedUp);
    }

    /** They are looked up when a connection is taken. */
    private VisibleRegions lookedUp() {
        try (Connection connection = dataSource.getConnection()) {
            return Optional.of(connection)
                    .flatMap(taken -> territory.regions())
                    .orElseThrow(() -> new IllegalStateException("the connection was taken without a caller"));
        } catch (SQLException e) {
            throw new IllegalStateException("the regions of the caller cannot be read", e);
        }
    }

    /** Whether somebody asks, whose claims count. */
    protected boolean isLimited() {
        return Arc.container().requestContext().isActive() && caller.isKnown();
    }
}
