package kz.socialregistry.centres.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All providers: organisations, which everybody sees, wherever their centres are. */
@ApplicationScoped
class Providers implements PanacheRepositoryBase<Provider, UUID> {

    private final Feeds feeds;

    Providers(Feeds feeds) {
        this.feeds = feeds;
    }

    /** @throws Refused if there is no such provider */
    Provider get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("provider-not-found", id));
    }

    /**
     * The provider, with its row locked until the transaction ends: no centre begins to show it meanwhile.
     *
     * @throws Refused if there is no such provider
     */
    Provider getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refused.notFound("provider-not-found", id));
    }

    Optional<Provider> withBin(String bin) {
        return find("bin", bin).firstResultOptional();
    }

    boolean hasBranches(UUID id) {
        return count("branchOf", id) > 0;
    }

    /** Whether it runs a centre that the caller does not see. */
    boolean runsCentresElsewhere(UUID id) {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "select provider_centres(?1) > (select count(*) from centre where provider_id = ?1)",
                        Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    Page<Provider> list(ProvidersQuery query) {
        return Listing.of(this, "Provider", Provider::id)
                .equal("bin", query.bin)
                .equal("ownership", query.ownership)
                .page(query, feeds, "provider");
    }
}
