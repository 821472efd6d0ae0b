package kz.socialregistry.centres.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.choice.Choice;
import kz.socialregistry.centres.choice.ChosenUnits;
import org.jspecify.annotations.Nullable;

/** Reads what building projects would change on a day, if all that is still open in them went by plan. */
@ApplicationScoped
class Plans {

    // What is under way has taken its places already: by plan they come back, and those it adds are there.
    private static final String PLANNED = """
            , planned as (
                select p.id as project_id, p.centre_id, e.unit_id, e.opens_kk, e.opens_ru, e.opens_en, e.format,
                       e.target_group,
                       case when p.planned_finish <= asked.day
                                then e.places_added + case p.status when 'under-way' then e.places_away else 0 end
                            when p.status = 'planned' and p.planned_start <= asked.day then - e.places_away
                            else 0
                       end as change
                from asked
                join project p on p.status in ('planned', 'under-way')
                join project_effect e on e.project_id = p.id
            )
            select p.*, coalesce(u.region_id, c.region_id) as region_id,
                   coalesce(u.centre_region_id, c.region_id) as centre_region_id
            from planned p
            left join chosen u on u.id = p.unit_id
            left join centre c on p.unit_id is null and c.id = p.centre_id
                               and daterange(c.opened_on, c.closed_on) && (select days from asked)
            where p.change <> 0 and (u.id is not null or c.id is not null)
            order by p.project_id
            """;

    private final ChosenUnits units;

    Plans(ChosenUnits units) {
        this.units = units;
    }

    /** What would change in the units chosen, and which others would be chosen if they worked already. */
    List<PlannedChange> of(Choice choice) {
        return units.read(choice, false, PLANNED, Plans::change).stream()
                .filter(change -> change.opens() == null || isChosen(change.opens(), choice))
                .toList();
    }

    private static boolean isChosen(PlannedUnit unit, Choice choice) {
        return choice.covers(unit.regionId(), unit.format(), unit.targetGroup());
    }

    private static PlannedChange change(ResultSet row) throws SQLException {
        UUID unitId = row.getObject("unit_id", UUID.class);
        return new PlannedChange(
                row.getObject("project_id", UUID.class),
                unitId,
                unitId == null ? unit(row) : null,
                row.getInt("change"));
    }

    private static @Nullable PlannedUnit unit(ResultSet row) throws SQLException {
        return new PlannedUnit(
                row.getObject("project_id", UUID.class),
                row.getObject("centre_id", UUID.class),
                ChosenUnits.names(row, "opens"),
                row.getString("format"),
                row.getString("target_group"),
                row.getObject("region_id", UUID.class),
                row.getInt("change"));
    }
}
