package kz.socialregistry.platform.territory;

import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.platform.security.Caller;
import kz.socialregistry.platform.security.ConnectionSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may see by the claims of the token, looked up once in a request: on the first connection, for the
 * database is told of it too.
 */
@RequestScoped
class CallersTerritory implements ConnectionSettings {

    /**
     * A region covers what lies in it, and of what left it the days before. It covers its predecessors too: whom a
     * district of its belonged to before it came, on those days. What else lay in them then counts in their sums, but
     * is not visible by itself.
     */
    private static final String COVERED = """
            with recursive claimed as (
                select unnest(cast(? as uuid[])) as region_id
                union
                select region_id from region_code_validity
                where code = any (cast(? as text[])) and valid @> cast(? as date)
            ), covered (region_id, until) as (
                select region_id, date 'infinity' from claimed
                union
                select p.region_id, least(c.until, coalesce(upper(p.valid), date 'infinity'))
                from covered c
                join region_parent_validity p
                    on p.parent_id = c.region_id and coalesce(lower(p.valid), date '-infinity') < c.until
            ), inside as (
                select region_id, max(until) as until from covered group by region_id
            ), predecessor as (
                select was.parent_id as region_id, was.valid as days
                from inside i
                join region_parent_validity came on came.parent_id = i.region_id
                join region_parent_validity was on was.region_id = came.region_id and was.valid << came.valid
            ), seen as (
                select true as itself, region_id, daterange(null, nullif(until, date 'infinity')) as days from inside
                union all
                select true, region_id, days from predecessor
                union all
                select false, p.region_id, p.valid * w.days
                from predecessor w
                join region_parent_validity p on p.parent_id = w.region_id and p.valid && w.days
            )
            select itself, region_id, lower(days) as first, upper(days) as until
            from (select itself, region_id, unnest(range_agg(days)) as days from seen group by itself, region_id) merged
            """;

    private final Caller caller;
    private final Clock clock;
    private @Nullable VisibleRegions regions;
    private String parts = "";

    CallersTerritory(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        VisibleRegions seen = regions;
        if (seen == null) {
            seen = caller.seesAllRegions() ? VisibleRegions.ALL : lookUp(connection);
            regions = seen;
        }
        if (seen.days() != null) {
            settings.put("registry.regions", array(seen.always()));
            settings.put("registry.past_regions", seen.daysOfPast());
            settings.put("registry.past_parts", parts);
        }
        Set<UUID> centres = centres();
        if (centres != null) {
            settings.put("registry.centres", array(centres));
        }
        return settings;
    }

    /** As the database writes an array of ids. */
    static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Empty until the first connection of the request was taken. */
    Optional<VisibleRegions> regions() {
        if (regions == null && caller.seesAllRegions()) {
            regions = VisibleRegions.ALL;
        }
        return Optional.ofNullable(regions);
    }

    /** The centres of the caller; {@code null} for all. */
    @Nullable
    Set<UUID> centres() {
        if (caller.seesAllCentres()) {
            return null;
        }
        return caller.centres().stream()
                .map(RegionKey::parse)
                .flatMap(Optional::stream)
                .map(RegionKey::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private VisibleRegions lookUp(Connection connection) throws SQLException {
        List<RegionKey> claimed = caller.regions().stream()
                .map(RegionKey::parse)
                .flatMap(Optional::stream)
                .toList();
        Object[] ids =
                claimed.stream().map(RegionKey::id).filter(Objects::nonNull).toArray();
        Object[] codes =
                claimed.stream().map(RegionKey::code).filter(Objects::nonNull).toArray();
        Map<UUID, List<VisibleRegions.Days>> days = new HashMap<>();
        Map<UUID, List<VisibleRegions.Days>> daysOfParts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COVERED)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("text", codes));
            statement.setObject(3, LocalDate.now(clock));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                (row.getBoolean("itself") ? days : daysOfParts)
                        .computeIfAbsent(row.getObject("region_id", UUID.class), id -> new ArrayList<>())
                        .add(new VisibleRegions.Days(
                                row.getObject("first", LocalDate.class), row.getObject("until", LocalDate.class)));
            }
        }
        parts = new VisibleRegions(daysOfParts).daysOfPast();
        return new VisibleRegions(days);
    }
}
