package kz.socialregistry.centres.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.centres.register.KnownUnits.KnownUnit;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** Reads what a chunk of the register may be about, each kind in one round trip, and keeps what registers state. */
@ApplicationScoped
class RegisterTables {

    private final Statements statements;

    RegisterTables(Statements statements) {
        this.statements = statements;
    }

    /** A count that a register states. */
    record Stated(UUID unitId, int line, RegisterRow row) {}

    /** One import after another, so that two of them do not enter the same centre. */
    void waitForOtherImports() {
        statements.query(row -> 0, "select pg_advisory_xact_lock(hashtext('register of units'))");
    }

    /** Where the sender of the import may enter something; {@code null}: anywhere. */
    @Nullable
    Set<UUID> sendersRegions(UUID importId) {
        List<Set<UUID>> regions = statements.query(
                row -> new HashSet<>(Arrays.asList((UUID[]) row.getArray(1).getArray())),
                "select entered_in from import where id = ? and entered_in is not null",
                importId);
        return regions.isEmpty() ? null : regions.get(0);
    }

    RegionNames regions(LocalDate on) {
        return new RegionNames(statements, on);
    }

    /**
     * The centres in these regions that work on the day or later. What the sender does not see is not there.
     *
     * @param seen the regions of the sender; {@code null}: all
     */
    KnownCentres centres(Collection<UUID> regions, @Nullable Set<UUID> seen, LocalDate on) {
        Set<UUID> near = new HashSet<>(regions);
        near.removeIf(region -> seen != null && !seen.contains(region));
        KnownCentres known = new KnownCentres();
        statements
                .query(
                        row -> new KnownCentres.KnownCentre(
                                row.getObject("id", UUID.class),
                                row.getString("bin"),
                                row.getString("number"),
                                Spelling.of(names(row)),
                                row.getObject("region_id", UUID.class)),
                        """
                        select * from centre
                        where region_id = any (?::uuid[]) and (closed_on is null or closed_on > ?)
                        order by id
                        """,
                        new Column("uuid", List.copyOf(near)),
                        on)
                .forEach(known::add);
        return known;
    }

    /** The units of these centres that work on the day or later, with their capacity on the day. */
    KnownUnits units(Collection<UUID> centres, UUID importId, LocalDate on) {
        KnownUnits known = new KnownUnits();
        statements
                .query(
                        row -> new KnownUnit(
                                row.getObject("id", UUID.class),
                                row.getObject("centre_id", UUID.class),
                                Spelling.of(names(row)),
                                row.getString("format"),
                                row.getString("target_group"),
                                row.getObject("places", Integer.class),
                                row.getObject("holds_until", LocalDate.class),
                                row.getObject("line", Integer.class)),
                        """
                        select u.id, u.centre_id, u.name_kk, u.name_ru, u.name_en, u.format, u.target_group, k.places,
                               case when k.unit_id is not null then k.valid_to
                                    else (select min(n.valid_from) from unit_capacity n
                                          where n.unit_id = u.id and n.valid_from > asked.day) end as holds_until,
                               s.line
                        from (select ?::date as day) asked
                        join unit u on u.centre_id = any (?::uuid[]) and (u.closed_on is null or u.closed_on > asked.day)
                        left join unit_capacity k on k.unit_id = u.id and k.validity @> asked.day
                        left join import_unit s on s.unit_id = u.id and s.import_id = ?
                        order by u.id
                        """,
                        on,
                        new Column("uuid", List.copyOf(centres)),
                        importId)
                .forEach(known::add);
        return known;
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
    }

    /** Keeps what is stated; says how much of it was not known so. */
    int keep(UUID importId, LocalDate on, String source, List<Stated> stated) {
        Column units = new Column("uuid", stated.stream().map(Stated::unitId).toList());
        statements.update(
                "insert into import_unit (import_id, unit_id, line) select ?, * from unnest(?::uuid[], ?::int[])",
                importId,
                units,
                new Column("int", stated.stream().map(Stated::line).toList()));
        return statements.update(
                """
                insert into stated_count (unit_id, stated_on, beds, residents, queue, source, import_id)
                select u, ?, beds, residents, queue, ?, ?
                from unnest(?::uuid[], ?::int[], ?::int[], ?::int[]) as s (u, beds, residents, queue)
                on conflict (unit_id, stated_on) do update
                set beds = excluded.beds, residents = excluded.residents, queue = excluded.queue,
                    source = excluded.source, import_id = excluded.import_id
                where (stated_count.beds, stated_count.residents, stated_count.queue)
                    is distinct from (excluded.beds, excluded.residents, excluded.queue)
                """,
                on,
                source,
                importId,
                units,
                new Column("int", column(stated, RegisterRow::beds)),
                new Column("int", column(stated, RegisterRow::residents)),
                new Column("int", column(stated, RegisterRow::queue)));
    }

    private static List<@Nullable Integer> column(List<Stated> stated, Function<RegisterRow, @Nullable Integer> value) {
        List<@Nullable Integer> column = new ArrayList<>();
        stated.forEach(s -> column.add(value.apply(s.row())));
        return column;
    }

    void forget(UUID importId) {
        statements.update("delete from import_unit where import_id = ?", importId);
    }
}
