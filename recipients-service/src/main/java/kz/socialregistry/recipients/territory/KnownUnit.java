package kz.socialregistry.recipients.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where a unit of centres-service is, and whether it lends the places of those who are away; only read here. */
@Entity
@Immutable
class KnownUnit {

    @Id
    private UUID unitId;

    private UUID regionId;
    private UUID centreId;
    private boolean lends;

    /** For JPA. */
    protected KnownUnit() {}

    UUID regionId() {
        return regionId;
    }

    UUID centreId() {
        return centreId;
    }

    boolean lends() {
        return lends;
    }
}
