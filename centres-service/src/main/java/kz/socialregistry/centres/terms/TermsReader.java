package kz.socialregistry.centres.terms;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the terms of units: two statements, however many units. */
public final class TermsReader {

    // A unit worked since its first centre did, whatever centre that was merged into. It serves its own group and those
    // that fit in it.
    private static final String TERMS = """
            select u.id,
                   greatest(u.opened_on, first.opened_on) as opened_on,
                   least(u.closed_on, c.closed_on) as closed_on,
                   (select array_agg(g.target_group) from target_group_fit g where g.fits_in = u.target_group) as narrower,
                   u.target_group, u.age_from_months, u.age_to_months, u.admits_sex, u.hold_days
            from unit u
            left join centre c on c.id = u.centre_id
            left join centre first on first.id = coalesce(
                (select f.centre_id from unit_former_centre f where f.unit_id = u.id order by f.position limit 1),
                u.centre_id)
            where u.id = any (?)
            """;

    // Days without a licence: those on which one is required, less those of the licences for the format of the unit.
    // Days on which the centre is suspended.
    private static final String BARS = """
            select u.id, 'licence-missing' as reason, lower(gap) as bar_from, upper(gap) as bar_until
            from unit u
            join reference_code r on r.list = 'requirements' and r.code = 'licence'
            cross join lateral (
                select datemultirange(daterange(r.valid_from, r.valid_to)) - coalesce(range_agg(l.validity), '{}') as days
                from licence l
                where l.centre_id = u.centre_id and (l.formats is null or u.format = any (l.formats))
            ) uncovered
            cross join lateral unnest(uncovered.days) gap
            where u.id = any (?)
            union all
            select u.id, 'centre-suspended', s.valid_from, s.valid_to
            from unit u
            join suspension s on s.centre_id = u.centre_id
            where u.id = any (?)
            """;

    private final Connection connection;

    public TermsReader(Connection connection) {
        this.connection = connection;
    }

    /** The terms of each unit that exists. */
    public Map<UUID, Terms> read(Array units) throws SQLException {
        Map<UUID, List<Terms.Bar>> bars = bars(units);
        Map<UUID, Terms> terms = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TERMS)) {
            select.setArray(1, units);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                UUID unit = row.getObject("id", UUID.class);
                terms.put(unit, terms(row, bars.getOrDefault(unit, List.of())));
            }
        }
        return terms;
    }

    private Map<UUID, List<Terms.Bar>> bars(Array units) throws SQLException {
        Map<UUID, List<Terms.Bar>> bars = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(BARS)) {
            select.setArray(1, units);
            select.setArray(2, units);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                bars.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                        .add(new Terms.Bar(
                                day(row, "bar_from"),
                                day(row, "bar_until"),
                                RefusalReason.of(row.getString("reason"))));
            }
        }
        return bars;
    }

    private static Terms terms(ResultSet row, List<Terms.Bar> bars) throws SQLException {
        return new Terms(
                day(row, "opened_on"),
                day(row, "closed_on"),
                groups(row.getString("target_group"), row.getArray("narrower")),
                row.getObject("age_from_months", Integer.class),
                row.getObject("age_to_months", Integer.class),
                row.getString("admits_sex"),
                row.getInt("hold_days"),
                bars);
    }

    private static Set<String> groups(String own, @Nullable Array narrower) throws SQLException {
        List<String> groups = new ArrayList<>(List.of(own));
        if (narrower != null) {
            groups.addAll(List.of((String[]) narrower.getArray()));
        }
        return Set.copyOf(groups);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
