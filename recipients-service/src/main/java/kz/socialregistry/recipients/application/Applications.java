package kz.socialregistry.recipients.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** All applications; they are there for the deciding body, by its region, and for nobody of a single centre. */
@ApplicationScoped
class Applications implements PanacheRepositoryBase<Application, UUID> {

    private static final String UNDECIDED = "e.decisionNeeded = true and e.status in (:undecided)";

    private final Visibility visibility;

    Applications(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The application, if there is one that the caller sees. */
    Optional<Application> seen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen);
    }

    /** Locks it, so that two steps come one after the other. */
    Optional<Application> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(this::isSeen);
    }

    private boolean isSeen(Application application) {
        return visibility.seesAllCentres() && visibility.seesNow(application.regionId());
    }

    /** All of these recipients that the caller sees. */
    List<Application> ofRecords(Set<UUID> records) {
        return find("recipientId in :records order by id", Parameters.with("records", records)).stream()
                .filter(this::isSeen)
                .toList();
    }

    /**
     * A part of the list.
     *
     * @param records only those of these recipients; {@code null}: of all
     * @param late whether an application of that day should have been decided by now
     */
    Page<Application> list(ApplicationsQuery query, @Nullable Set<UUID> records, Predicate<LocalDate> late) {
        Listing<Application> listing = Listing.of(this, "Application", Application::id)
                .only(visibility.byRegionNow("e.regionId"))
                .where("e.recipientId in :records", "records", records)
                .equal("status", query.status());
        if (!visibility.seesAllCentres()) {
            listing.where("1 = 0", Map.of());
        }
        if (query.overdueOnly()) {
            List<LocalDate> days = daysWithUndecided().stream().filter(late).toList();
            listing.where(
                    UNDECIDED + " and e.receivedOn in (:late)",
                    Map.of("undecided", ApplicationStatus.UNDECIDED, "late", days));
        }
        return listing.page(query);
    }

    /** Few, however many applications there are: on which days those came in that wait for a decision. */
    private List<LocalDate> daysWithUndecided() {
        return getEntityManager()
                .createQuery("select distinct e.receivedOn from Application e where " + UNDECIDED, LocalDate.class)
                .setParameter("undecided", ApplicationStatus.UNDECIDED)
                .getResultList();
    }
}
