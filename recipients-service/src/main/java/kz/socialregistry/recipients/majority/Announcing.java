package kz.socialregistry.recipients.majority;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** Tells ahead who turns 18; that is a read of their birth dates. */
@ApplicationScoped
class Announcing implements PanacheRepositoryBase<ComingOfAge, UUID> {

    private static final List<String> SHOWN = List.of("birthDate");

    private final KnownUnits units;
    private final Accesses accesses;
    private final Clock clock;

    Announcing(KnownUnits units, Accesses accesses, Clock clock) {
        this.units = units;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional
    Page<ComingOfAgeView> list(ComingOfAgeQuery query, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        YearMonth last = YearMonth.now(clock).plusMonths(query.months());
        Page<ComingOfAge> page = Listing.of(this, "ComingOfAge", ComingOfAge::id)
                .only(units.limit("e"))
                .where("e.month <= :last", "last", last.atDay(1))
                .equal("unitId", query.unit)
                .page(query);
        if (!page.items().isEmpty()) {
            accesses.record(
                    page.items().stream().collect(toMap(ComingOfAge::recipientId, one -> SHOWN, (a, b) -> a)), given);
        }
        return page.map(ComingOfAge::view);
    }
}
