package kz.socialregistry.recipients.recipient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All recipients. */
@ApplicationScoped
class Recipients implements PanacheRepositoryBase<Recipient, UUID> {

    /** Locks it, so that two corrections come one after the other. */
    Optional<Recipient> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
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
