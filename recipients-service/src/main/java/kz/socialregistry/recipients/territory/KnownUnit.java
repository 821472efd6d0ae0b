package kz.socialregistry.recipients.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Where a unit of centres-service is; only read here. */
@Entity
@Immutable
class KnownUnit {

    @Id
    private UUID unitId;

    private UUID regionId;
    private UUID centreId;

    /** For JPA. */
    protected KnownUnit() {}

    UUID regionId() {
        return regionId;
    }

    UUID centreId() {
        return centreId;
    }
}
