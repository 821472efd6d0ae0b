package kz.socialregistry.centres.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;

/** Reads who has a place on a day, in the order of the enrolments' ids. */
@ApplicationScoped
class Occupants {

    private static final String OCCUPANTS = """
            select enrolment_id, place_from, place_until from placement
            where known_unit_id = ? and period @> ?::date and taken @> ?::date and enrolment_id > ?
            order by enrolment_id
            limit ?
            """;

    private final DataSource dataSource;

    Occupants(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Page<Occupant> of(UUID unitId, LocalDate on, ListQuery query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OCCUPANTS)) {
            select.setObject(1, unitId);
            select.setObject(2, on);
            select.setObject(3, on);
            select.setObject(4, query.after());
            select.setInt(5, query.limit() + 1);
            ResultSet row = select.executeQuery();
            List<Occupant> oneMore = new ArrayList<>();
            while (row.next()) {
                oneMore.add(new Occupant(
                        row.getObject("enrolment_id", UUID.class),
                        row.getObject("place_from", LocalDate.class),
                        row.getObject("place_until", LocalDate.class)));
            }
            return Page.of(oneMore, query, Occupant::enrolmentId);
        } catch (SQLException e) {
            throw new IllegalStateException("the occupants cannot be read", e);
        }
    }
}
