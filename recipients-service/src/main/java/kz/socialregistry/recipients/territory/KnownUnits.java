package kz.socialregistry.recipients.territory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.events.centres.UnitEvent;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.territory.Visibility.Limit;

/** The units that this service has heard of, and what the caller sees by them. */
@ApplicationScoped
public class KnownUnits implements PanacheRepositoryBase<KnownUnit, UUID> {

    private static final String LENDS = "lends";
    private static final String KEEP = """
            insert into known_unit as stored (unit_id, region_id, centre_id, lends, format, epoch, sequence)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (unit_id) do update set
                region_id = excluded.region_id, centre_id = excluded.centre_id, lends = excluded.lends,
                format = excluded.format, epoch = excluded.epoch, sequence = excluded.sequence
            where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
            """;

    private final DataSource dataSource;
    private final Visibility visibility;

    KnownUnits(DataSource dataSource, Visibility visibility) {
        this.dataSource = dataSource;
        this.visibility = visibility;
    }

    /** Whether the unit is known to lie outside the caller's regions or centres. */
    public boolean isForeign(UUID unit) {
        return findByIdOptional(unit)
                .filter(known -> !visibility.seesNow(known.regionId()) || !visibility.seesCentre(known.centreId()))
                .isPresent();
    }

    /** Whether the place of somebody who is away is lent there; of a unit that is not known it is kept. */
    public boolean lends(UUID unit) {
        return findByIdOptional(unit).filter(KnownUnit::lends).isPresent();
    }

    /**
     * A condition that only enrolments meet that the caller sees: by their units, or, while the unit is not known, by
     * who entered them.
     *
     * @param enrolment the alias of the enrolment in the query
     */
    public Limit limit(String enrolment) {
        Limit region = visibility.byRegionNow("u.regionId");
        Limit centre = visibility.byCentre("u.centreId");
        Limit entered = visibility.byEntry(enrolment);
        if (entered.values().isEmpty()) {
            return entered;
        }
        Map<String, Object> values = new LinkedHashMap<>(entered.values());
        values.putAll(centre.values());
        values.putAll(region.values());
        String known = "exists (select 1 from KnownUnit u where u.unitId = " + enrolment + ".unitId";
        String seen = region.condition() + " and " + centre.condition();
        return new Limit("(%1$s and %2$s) or not %1$s) and %3$s)".formatted(known, seen, entered.condition()), values);
    }

    void take(List<ReceivedEvent> events) {
        // In order of ids: two transactions that store the same units must not lock each other out.
        List<ReceivedEvent> ofUnits = events.stream()
                .filter(event -> event.payload() instanceof UnitEvent)
                .sorted(Comparator.comparing(ReceivedEvent::aggregateId))
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (ReceivedEvent event : ofUnits) {
                UnitState unit = ((UnitEvent) event.payload()).unit();
                keep.setObject(1, unit.unitId());
                keep.setObject(2, unit.regionId());
                keep.setObject(3, unit.centreId());
                keep.setBoolean(4, LENDS.equals(unit.absence()));
                keep.setString(5, unit.format());
                keep.setLong(6, event.epoch());
                keep.setLong(7, event.sequence());
                keep.addBatch();
            }
            keep.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be kept", e);
        }
    }
}
