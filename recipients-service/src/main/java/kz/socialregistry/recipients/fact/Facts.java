package kz.socialregistry.recipients.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import org.jspecify.annotations.Nullable;

/** All facts; who sees the recipient sees them. */
@ApplicationScoped
class Facts implements PanacheRepositoryBase<Fact, UUID> {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Another fact of these records that cannot hold on one of the days of what is said. */
    Optional<Fact> against(UUID id, @Nullable String once, FactState said, Set<UUID> records) {
        if (once == null) {
            return Optional.empty();
        }
        LocalDate to = said.to();
        return find(
                        "recipientId in :records and once = :once and id <> :id and state.withdrawal is null"
                                + " and state.from < :to and (state.to is null or state.to > :from) order by id",
                        Parameters.with("records", records)
                                .and("once", once)
                                .and("id", id)
                                .and("from", said.from())
                                .and("to", to == null ? NEVER : to))
                .firstResultOptional();
    }

    /** Where the recipient lives, by what is recorded now: the residence that began last. */
    Optional<UUID> lastResidence(UUID recipient) {
        return find(
                        "recipientId = ?1 and kind = ?2 and state.withdrawal is null order by state.from desc, id desc",
                        recipient,
                        FactKind.RESIDENCE)
                .firstResultOptional()
                .map(fact -> fact.state().regionId());
    }

    Page<Fact> list(FactsQuery query, Set<UUID> records) {
        Listing<Fact> listing = Listing.of(this, "Fact", Fact::id)
                .where("e.recipientId in :records", "records", records)
                .equal("kind", query.kind());
        if (query.on != null) {
            listing.where(
                    "e.state.withdrawal is null and e.state.from <= :on and (e.state.to is null or e.state.to > :on)",
                    "on",
                    query.on);
        }
        return listing.page(query);
    }

    /** All of these records, in the order of their entry. */
    List<Fact> ofRecords(Set<UUID> records) {
        return list("recipientId in :records order by id", Parameters.with("records", records));
    }
}
