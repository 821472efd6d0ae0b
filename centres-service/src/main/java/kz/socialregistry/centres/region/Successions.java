package kz.socialregistry.centres.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which regions came out of which. */
@ApplicationScoped
public class Successions implements PanacheRepositoryBase<Succession, UUID> {

    /** Those in which one of the regions has a part. */
    List<Succession> around(Collection<UUID> regions) {
        return list("predecessorId in ?1 or successorId in ?1", Sort.by("effectiveOn", "id"), regions);
    }

    /** Those by one of the acts, in the order of its changes. */
    public List<Succession> by(Collection<UUID> acts) {
        return list("actId in ?1", Sort.by("id"), acts);
    }
}
