package kz.socialregistry.recipients.overlap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility.Limit;
import kz.socialregistry.recipients.overlap.OverlapView.Other;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** Nobody sleeps in two beds: of two stays of one person on one day, both in formats with a bed, one is wrong. */
@ApplicationScoped
public class Overlaps {

    private static final int BATCH = 500;
    private static final String SOME = """
            with o as materialized (select * from overlapping_stays())
            select o.id, o.other_id, o.other_unit_id, lower(o.days) as since, upper(o.days) as until
            from o
            where o.id in (select distinct i.id from o i where i.id > :after order by i.id limit :most)
            order by o.id, since, o.other_id
            """;

    private final EntityManager entities;
    private final KnownUnits units;

    Overlaps(EntityManager entities, KnownUnits units) {
        this.entities = entities;
        this.units = units;
    }

    /**
     * Refuses a stay that overlaps another one; until the end of the transaction no other of the same person is entered.
     *
     * @param enrolment with the days that it has or asks for
     * @throws Refused 409 with the id of the other enrolment
     */
    @Transactional(TxType.MANDATORY)
    public void refuse(UUID enrolment) {
        entities.flush();
        UUID other = (UUID) entities.createNativeQuery("select stay_overlapped(:id)", UUID.class)
                .setParameter("id", enrolment)
                .getSingleResult();
        if (other != null) {
            throw Refused.conflict("stays-overlap").with("enrolmentId", other);
        }
    }

    /** Those that the caller sees, each with all that it overlaps, wherever those are. */
    @Transactional
    Page<OverlapView> list(ListQuery query) {
        List<OverlapView> found = new ArrayList<>();
        UUID after = query.after();
        Map<UUID, List<Other>> batch = some(after);
        while (!batch.isEmpty() && found.size() <= query.limit()) {
            found.addAll(seen(batch));
            after = List.copyOf(batch.keySet()).get(batch.size() - 1);
            batch = batch.size() < BATCH ? Map.of() : some(after);
        }
        return Page.of(found.subList(0, Math.min(found.size(), query.limit() + 1)), query, OverlapView::enrolmentId);
    }

    private Map<UUID, List<Other>> some(UUID after) {
        List<?> rows = entities.createNativeQuery(SOME, Tuple.class)
                .setParameter("after", after)
                .setParameter("most", BATCH)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(groupingBy(
                        row -> row.get("id", UUID.class), LinkedHashMap::new, mapping(Overlaps::other, toList())));
    }

    private static Other other(Tuple row) {
        return new Other(
                row.get("other_id", UUID.class),
                row.get("other_unit_id", UUID.class),
                Objects.requireNonNull(day(row, "since")),
                day(row, "until"));
    }

    private static @Nullable LocalDate day(Tuple row, String column) {
        Object day = row.get(column);
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }

    private List<OverlapView> seen(Map<UUID, List<Other>> overlaps) {
        Set<UUID> others = overlaps.values().stream()
                .flatMap(List::stream)
                .map(Other::enrolmentId)
                .collect(toSet());
        Set<UUID> seenOthers =
                enrolments(others).stream().map(row -> (UUID) row[0]).collect(toSet());
        return enrolments(overlaps.keySet()).stream()
                .map(row -> new OverlapView(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        Objects.requireNonNull(overlaps.get((UUID) row[0])).stream()
                                .map(other -> seenOthers.contains(other.enrolmentId()) ? other : other.elsewhere())
                                .toList()))
                .toList();
    }

    /** Id, recipient and unit of those that the caller sees, in the order of their ids. */
    private List<Object[]> enrolments(Set<UUID> ids) {
        Limit limit = units.limit("e");
        var select = entities.createQuery(
                        "select e.id, e.recipientId, e.unitId from Enrolment e where e.id in :ids and ("
                                + limit.condition() + ") order by e.id",
                        Object[].class)
                .setParameter("ids", ids);
        limit.values().forEach(select::setParameter);
        return select.getResultList();
    }
}
