package kz.socialregistry.centres.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** Counts free places and queues, straight from the tables. */
@ApplicationScoped
class Vacancies {

    private static final String VACANCIES = """
            select u.id, u.centre_id, u.name_kk, u.name_ru, u.name_en, u.format, u.target_group, u.region_id,
                   c.region_id as centre_region_id,
                   coalesce(k.kind, 'unknown') as kind, k.places,
                   (select count(*) from placement p
                    where p.known_unit_id = u.id and p.period @> asked.day) as taken,
                   (select count(*) from placement p
                    where p.known_unit_id = u.id and p.queued_on <= asked.day
                      and (p.left_queue_on is null or p.left_queue_on > asked.day)) as queued
            from (select ?::date as day, ?::uuid[] as regions, ?::uuid[] as districts, ?::text as format,
                         ?::text as target_group) asked
            join unit u on (asked.regions is null or u.region_id = any (asked.regions))
                       and (asked.districts is null or u.region_id = any (asked.districts))
                       and (asked.format is null or u.format = asked.format)
                       and (asked.target_group is null or u.target_group = asked.target_group)
                       and daterange(u.opened_on, u.closed_on) @> asked.day
            left join centre c on c.id = u.centre_id
            left join unit_capacity k on k.unit_id = u.id and k.validity @> asked.day
            where c.id is null or daterange(c.opened_on, c.closed_on) @> asked.day
            order by u.id
            """;

    private final DataSource dataSource;
    private final Regions regions;
    private final Visibility visibility;

    Vacancies(DataSource dataSource, Regions regions, Visibility visibility) {
        this.dataSource = dataSource;
        this.visibility = visibility;
        this.regions = regions;
    }

    /** All units that the caller sees, that match and work on the day, in the order of their ids. */
    List<Vacancy> find(VacanciesQuery query, LocalDate on) {
        Collection<UUID> inRegion = query.region == null ? null : regions.within("region", query.region, on);
        Collection<UUID> inDistrict = query.district == null ? null : regions.within("district", query.district, on);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(VACANCIES)) {
            select.setObject(1, on);
            select.setArray(2, array(connection, inRegion));
            select.setArray(3, array(connection, inDistrict));
            select.setString(4, query.format);
            select.setString(5, query.targetGroup);
            List<Vacancy> vacancies = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                if (isSeen(row, on)) {
                    vacancies.add(vacancy(row));
                }
            }
            return vacancies;
        } catch (SQLException e) {
            throw new IllegalStateException("the places cannot be read", e);
        }
    }

    private boolean isSeen(ResultSet row, LocalDate on) throws SQLException {
        UUID centreRegion = row.getObject("centre_region_id", UUID.class);
        return visibility.seesCentre(row.getObject("centre_id", UUID.class))
                && (visibility.sees(row.getObject("region_id", UUID.class), on, on)
                        || (centreRegion != null && visibility.sees(centreRegion, on, on)));
    }

    private static @Nullable Array array(Connection connection, @Nullable Collection<UUID> ids) throws SQLException {
        return ids == null ? null : connection.createArrayOf("uuid", ids.toArray());
    }

    private static Vacancy vacancy(ResultSet row) throws SQLException {
        return Vacancy.of(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("format"),
                row.getString("target_group"),
                row.getObject("region_id", UUID.class),
                row.getString("kind"),
                row.getObject("places", Integer.class),
                row.getInt("taken"),
                row.getInt("queued"));
    }
}
