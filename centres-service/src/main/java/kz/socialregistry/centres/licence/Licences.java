package kz.socialregistry.centres.licence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All licences. Whoever sees a centre sees its licences. */
@ApplicationScoped
class Licences implements PanacheRepositoryBase<Licence, UUID> {

    private final Centres centres;

    Licences(Centres centres) {
        this.centres = centres;
    }

    /** @throws Refused if there is no such licence */
    Licence get(UUID id) {
        return seen(id, findByIdOptional(id));
    }

    /** @throws Refused if there is no such licence */
    Licence getLocked(UUID id) {
        return seen(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Licence seen(UUID id, Optional<Licence> licence) {
        return licence.filter(found -> centres.find(found.centreId()).isPresent())
                .orElseThrow(() -> Refused.notFound("licence-not-found", id));
    }

    Page<Licence> ofCentre(UUID centreId, ListQuery query) {
        return Listing.of(this, "Licence", Licence::id)
                .equal("centreId", centreId)
                .page(query);
    }
}
