package kz.socialregistry.centres.closure;

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
import org.jspecify.annotations.Nullable;

/** The places of units that are taken on a day or later. */
@ApplicationScoped
public class Occupancies {

    /** Of so many enrolments the ids are told, of the others only the number. */
    private static final int MOST_NAMED = 100;

    private static final String TAKEN_FROM = """
            with taken as (
                select known_unit_id, enrolment_id, row_number() over (order by known_unit_id, enrolment_id) as nr
                from placement
                where known_unit_id = any (?) and period && daterange(?, null)
            )
            select known_unit_id, count(*) as places,
                   array_agg(enrolment_id order by nr) filter (where nr <= ?) as enrolments
            from taken
            group by known_unit_id
            order by known_unit_id
            """;

    private final DataSource dataSource;

    Occupancies(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The places of the units that are taken on the day or later; the rows of the units must be locked. */
    public Occupation from(Collection<UUID> units, LocalDate on) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(TAKEN_FROM)) {
            select.setArray(1, connection.createArrayOf("uuid", units.toArray()));
            select.setObject(2, on);
            select.setInt(3, MOST_NAMED);
            List<Occupied> occupied = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                occupied.add(new Occupied(
                        row.getObject("known_unit_id", UUID.class),
                        row.getInt("places"),
                        ids(row.getArray("enrolments"))));
            }
            return new Occupation(occupied);
        } catch (SQLException e) {
            throw new IllegalStateException("the placements cannot be read", e);
        }
    }

    private static List<UUID> ids(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
