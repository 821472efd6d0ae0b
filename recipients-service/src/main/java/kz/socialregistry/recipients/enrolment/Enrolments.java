package kz.socialregistry.recipients.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.territory.Visibility.Limit;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** All enrolments. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private final KnownUnits units;
    private final Feeds feeds;
    private final Statements statements;

    Enrolments(KnownUnits units, Feeds feeds, Statements statements) {
        this.units = units;
        this.feeds = feeds;
        this.statements = statements;
    }

    /** The enrolment, if there is one that the caller sees. */
    Optional<Enrolment> seen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen);
    }

    private boolean isSeen(Enrolment enrolment) {
        Limit limit = units.limit("e");
        Parameters values = Parameters.with("id", enrolment.id());
        limit.values().forEach(values::and);
        return limit.values().isEmpty()
                || count("from Enrolment e where e.id = :id and (" + limit.condition() + ")", values) > 0;
    }

    /** Locks it, so that a step taken by a person and an answer of centres-service come one after the other. */
    Optional<Enrolment> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(this::isSeen);
    }

    /** Locks all of them, always in the order of their ids, so that two transactions never wait for each other. */
    List<Enrolment> toChange(Collection<UUID> ids) {
        return find("id in :ids order by id", Parameters.with("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What an answer to a request changes. */
    record Answered(
            UUID id,
            String status,
            @Nullable LocalDate placedFrom,
            @Nullable LocalDate heldUntil,
            @Nullable String refusalReason) {}

    /**
     * Stores what answers made of them, in one statement: one by one, their audit alone would take longer than all else.
     * Those whose days changed are stored as ever.
     *
     * @param answered locked by this transaction
     */
    void store(Collection<Enrolment> answered, Instant now) {
        List<Answered> rows = new ArrayList<>();
        for (Enrolment enrolment : answered) {
            if (!enrolment.wasChanged()) {
                rows.add(enrolment.answered());
                getEntityManager().detach(enrolment);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        statements.update(
                """
                update enrolment e set status = a.status, placed_from = a.placed_from, held_until = a.held_until,
                    refusal_reason = a.refusal_reason, settled_at = ?, version = e.version + 1
                from unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[])
                    as a (id, status, placed_from, held_until, refusal_reason)
                where e.id = a.id
                """,
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                new Column("uuid", column(rows, Answered::id)),
                new Column("text", column(rows, Answered::status)),
                new Column("date", column(rows, Answered::placedFrom)),
                new Column("date", column(rows, Answered::heldUntil)),
                new Column("text", column(rows, Answered::refusalReason)));
    }

    private static List<@Nullable Object> column(List<Answered> rows, Function<Answered, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>();
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }

    /** Whether the recipient goes on in another unit, or is about to; wherever that is. */
    boolean isBeingLeft(UUID id) {
        Object left = getEntityManager()
                .createNativeQuery("select enrolment_is_left(:id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
        return Boolean.TRUE.equals(left);
    }

    /** Some of those whose place is no longer held, locked; what is locked by others is left out. */
    List<Enrolment> heldTooLong(LocalDate today, int most) {
        return find("status = ?1 and stay.heldUntil <= ?2 order by id", EnrolmentStatus.PLACED, today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, most)
                .list();
    }

    /** The same of those whose agreed term is over; who waits for an answer is left until it is there. */
    List<Enrolment> beyondTerm(LocalDate today, int most) {
        return find(
                        "status in ?1 and stay.wantedUntil <= ?2 and not changes.changing order by id",
                        EnrolmentStatus.UNDER_WAY,
                        today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, most)
                .list();
    }

    /** Some of those that go on with a stay that began elsewhere and is not ended yet, locked like these. */
    List<Enrolment> arrived(int most) {
        return find("transfer.goesOn and status in ?1 order by id", EnrolmentStatus.BEGAN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, most)
                .list();
    }

    /** Whether it ended before it began, whoever may see it. */
    boolean cameToNothing(UUID id) {
        return count("id = ?1 and status in ?2", id, EnrolmentStatus.CAME_TO_NOTHING) > 0;
    }

    /** All of these recipients that the caller sees. */
    List<Enrolment> ofRecords(Set<UUID> records) {
        Limit limit = units.limit("e");
        Parameters values = Parameters.with("records", records);
        limit.values().forEach(values::and);
        return list(
                "from Enrolment e where e.recipientId in :records and (" + limit.condition() + ") order by e.id",
                values);
    }

    /** @param records only those of these recipients; {@code null}: of all */
    Page<Enrolment> list(EnrolmentsQuery query, @Nullable Set<UUID> records) {
        return Listing.of(this, "Enrolment", Enrolment::id)
                .only(units.limit("e"))
                .where("e.recipientId in :records", "records", records)
                .equal("unitId", query.unit)
                .equal("status", query.status())
                .page(query, feeds, "enrolment");
    }
}
