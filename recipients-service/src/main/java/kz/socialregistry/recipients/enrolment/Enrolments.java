package kz.socialregistry.recipients.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All enrolments. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    /** What to list; what is {@code null} does not narrow. */
    record Filter(
            @Nullable UUID recipient,
            @Nullable UUID unit,
            @Nullable EnrolmentStatus status) {}

    /** Locks it, so that a step taken by a person and an answer of centres-service come one after the other. */
    Optional<Enrolment> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks all of them, always in the order of their ids, so that two transactions never wait for each other. */
    List<Enrolment> toChange(Collection<UUID> ids) {
        return find("id in :ids order by id", Parameters.with("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order of entry, after the one with this id. */
    List<Enrolment> list(Filter filter, UUID after, int atMost) {
        List<String> conditions = new ArrayList<>(List.of("id > :after"));
        Parameters values = Parameters.with("after", after);
        add(conditions, values, "recipientId = :recipient", "recipient", filter.recipient());
        add(conditions, values, "unitId = :unit", "unit", filter.unit());
        add(conditions, values, "status = :status", "status", filter.status());
        return find(String.join(" and ", conditions), Sort.by("id"), values)
                .page(0, atMost)
                .list();
    }

    private static void add(
            List<String> conditions, Parameters values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.and(name, value);
        }
    }
}
