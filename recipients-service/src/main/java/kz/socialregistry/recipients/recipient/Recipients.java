package kz.socialregistry.recipients.recipient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.territory.Visibility.Limit;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** All recipients. */
@ApplicationScoped
class Recipients implements PanacheRepositoryBase<Recipient, UUID> {

    private final KnownUnits units;
    private final Visibility visibility;

    Recipients(KnownUnits units, Visibility visibility) {
        this.units = units;
        this.visibility = visibility;
    }

    /** Locks all of them, always in the order of their ids, so that two transactions never wait for each other. */
    List<Recipient> toChange(Collection<UUID> ids) {
        return find("id in :ids order by id", Parameters.with("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Locks the record and all others of the person, so that nothing is said of any of them meanwhile.
     *
     * @throws Refused 404 if there is no such recipient for the caller, 409 if it was merged or parted at this moment
     */
    Together together(UUID id) {
        UUID person = personOf(id);
        List<Recipient> locked = toChange(Stream.concat(Stream.of(id, person), mergedWith(person).stream())
                .distinct()
                .toList());
        Recipient record = locked.stream()
                .filter(one -> one.id().equals(id) && isSeen(one))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("recipient-not-found"));
        if (!personOf(id).equals(person)) {
            throw Refused.conflict("concurrent-change");
        }
        return new Together(
                record, locked.stream().filter(one -> !one.id().equals(id)).toList());
    }

    private UUID personOf(UUID id) {
        UUID into = mergedInto(id);
        return into == null ? id : into;
    }

    /** A record, and the other records of the person that the caller sees. */
    record Together(Recipient record, List<Recipient> others) {}

    /** Those with these ids, seen or not. */
    List<Recipient> withIds(Collection<UUID> ids) {
        return list("id in :ids", Parameters.with("ids", ids));
    }

    /** Holds off an erasure until the transaction ends, whoever asks; {@code false} if it is too late. */
    boolean keepWhole(UUID id) {
        Object whole = getEntityManager()
                .createNativeQuery("select recipient_stays_whole(:id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
        return Boolean.TRUE.equals(whole);
    }

    /** The recipient, if there is one that the caller sees. */
    Optional<Recipient> seen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen);
    }

    /**
     * Whether the caller sees the recipient: by residence (not as a manager of centres), by an enrolment, or because it
     * was entered for the caller's regions.
     */
    boolean isSeen(Recipient recipient) {
        Limit entered = visibility.byEntry("r");
        if (entered.values().isEmpty()) {
            return true;
        }
        Limit enrolled = units.limit("e");
        Parameters values = Parameters.with("id", recipient.id());
        entered.values().forEach(values::and);
        enrolled.values().forEach(values::and);
        UUID residence = recipient.residenceRegionId();
        return (residence != null && visibility.seesAllCentres() && visibility.seesNow(residence))
                || count(
                                "from Recipient r where r.id = :id and (" + entered.condition()
                                        + " or exists (select 1 from Enrolment e where e.recipientId = r.id and ("
                                        + enrolled.condition() + ")))",
                                values)
                        > 0;
    }

    /** Some of those that the caller sees, who were neither erased nor merged into another, behind one of them. */
    List<Recipient> seenBehind(UUID after, int most) {
        Parameters values = Parameters.with("after", after);
        Limit entered = visibility.byEntry("r");
        String condition = "1 = 1";
        if (!entered.values().isEmpty()) {
            Limit residence = visibility.byRegionNow("r.residenceRegionId");
            Limit enrolled = units.limit("e");
            for (Limit limit : List.of(entered, residence, enrolled)) {
                limit.values().forEach(values::and);
            }
            condition = entered.condition()
                    + (visibility.seesAllCentres() ? " or " + residence.condition() : "")
                    + " or exists (select 1 from Enrolment e where e.recipientId = r.id and (" + enrolled.condition()
                    + "))";
        }
        return find(
                        "from Recipient r where r.id > :after and r.personal is not null and r.mergedInto is null and ("
                                + condition + ") order by r.id",
                        values)
                .page(0, most)
                .list();
    }

    /** What other services may know of them, read without the rest of the person. */
    Map<UUID, KnownFacts> facts(Set<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select r.id, r.sex, r.birthYear, r.birthMonth from Recipient r where r.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> KnownFacts.of((String) row[1], (Integer) row[2], (Integer) row[3])));
    }

    /** What the record was merged into, past what the session knows of it; {@code null}: nothing, or no such record. */
    @Nullable
    UUID mergedInto(UUID id) {
        return getEntityManager()
                .createQuery("select r.mergedInto from Recipient r where r.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The records that were merged into this one. */
    List<UUID> mergedWith(UUID survivor) {
        return getEntityManager()
                .createQuery("select r.id from Recipient r where r.mergedInto = :id", UUID.class)
                .setParameter("id", survivor)
                .getResultList();
    }

    Optional<Recipient> withIin(byte[] index) {
        return find("iinIndex", index).firstResultOptional();
    }

    /** Those of the indexes that belong to somebody already. */
    List<byte[]> taken(Collection<byte[]> indexes) {
        return getEntityManager()
                .createQuery("select r.iinIndex from Recipient r where r.iinIndex in :indexes", byte[].class)
                .setParameter("indexes", indexes)
                .getResultList();
    }
}
