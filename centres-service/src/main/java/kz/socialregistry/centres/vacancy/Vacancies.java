package kz.socialregistry.centres.vacancy;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.socialregistry.centres.choice.Choice;
import kz.socialregistry.centres.choice.ChosenUnits;

/** Tells free places and queues, straight from the tables. */
@ApplicationScoped
class Vacancies {

    // Dates are compared one by one: with policies on the tables, only such conditions are read by an index.
    private static final String VACANCIES = """
            select u.*, coalesce(k.kind, 'unknown') as kind, k.places,
                   coalesce(l.taken, 0) as taken, coalesce(l.queued, 0) as queued
            from asked
            cross join chosen u
            left join unit_capacity k on k.unit_id = u.id
                                     and coalesce(k.valid_from <= asked.day, true)
                                     and coalesce(k.valid_to > asked.day, true)
            left join lateral (
                select l.taken, l.queued from unit_occupancy l
                where l.unit_id = u.id and l.day <= asked.day
                order by l.day desc limit 1
            ) l on true
            order by u.id
            """;

    private final ChosenUnits units;

    Vacancies(ChosenUnits units) {
        this.units = units;
    }

    /**
     * The units chosen that the caller sees and that work on the day, in the order of their ids.
     *
     * @param planned what projects would change on the day
     */
    List<Vacancy> find(Choice choice, List<PlannedChange> planned) {
        Map<UUID, List<PlannedChange>> ofUnit = planned.stream()
                .filter(change -> change.unitId() != null)
                .collect(groupingBy(change -> Objects.requireNonNull(change.unitId())));
        return units.read(choice, false, VACANCIES, Vacancies::vacancy).stream()
                .map(vacancy -> vacancy.with(ofUnit.get(vacancy.unitId())))
                .toList();
    }

    private static Vacancy vacancy(ResultSet row) throws SQLException {
        return Vacancy.of(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                ChosenUnits.names(row, "name"),
                row.getString("format"),
                row.getString("target_group"),
                row.getObject("region_id", UUID.class),
                row.getString("kind"),
                row.getObject("places", Integer.class),
                row.getInt("taken"),
                row.getInt("queued"));
    }
}
