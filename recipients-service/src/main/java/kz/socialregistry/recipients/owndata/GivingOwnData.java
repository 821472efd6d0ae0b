package kz.socialregistry.recipients.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.application.ShowingApplications;
import kz.socialregistry.recipients.care.GivingServices;
import kz.socialregistry.recipients.enrolment.EnrolmentView;
import kz.socialregistry.recipients.enrolment.Showing;
import kz.socialregistry.recipients.fact.ShowingFacts;
import kz.socialregistry.recipients.plan.Planning;
import kz.socialregistry.recipients.privacy.AccessView;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.recipient.Finding;
import kz.socialregistry.recipients.recipient.RecipientView;
import org.jspecify.annotations.Nullable;

/** Gives out what is kept of a person; that it was given out is written down like every read. */
@ApplicationScoped
class GivingOwnData {

    private final Finding recipients;
    private final Showing enrolments;
    private final ShowingFacts facts;
    private final ShowingApplications applications;
    private final Planning plans;
    private final GivingServices services;
    private final Accesses accesses;

    GivingOwnData(
            Finding recipients,
            Showing enrolments,
            ShowingFacts facts,
            ShowingApplications applications,
            Planning plans,
            GivingServices services,
            Accesses accesses) {
        this.recipients = recipients;
        this.enrolments = enrolments;
        this.facts = facts;
        this.applications = applications;
        this.plans = plans;
        this.services = services;
        this.accesses = accesses;
    }

    /** Who read the person's data, the oldest read first. */
    @Transactional
    Page<AccessView> accesses(UUID id, ListQuery query, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        if (!recipients.isThere(id)) {
            throw Refused.notFound("recipient-not-found");
        }
        List<AccessView> read = accesses.of(id, query.after().getLeastSignificantBits(), query.limit() + 1);
        accesses.record(List.of(id), given);
        return Page.of(read, query, access -> new UUID(0, access.number()));
    }

    /** All that is kept of the person, of which another purpose than the own request shows as much as ever. */
    @Transactional
    OwnData export(UUID id, @Nullable String purpose) {
        RecipientView recipient = recipients.show(id, purpose);
        Set<UUID> records = recipients.recordsSeen(id);
        List<RecipientView> merged = records.stream()
                .filter(record -> !record.equals(id))
                .sorted()
                .map(record -> recipients.show(record, purpose))
                .toList();
        List<EnrolmentView> stays = enrolments.ofRecords(records, purpose);
        List<UUID> ids = stays.stream().map(EnrolmentView::id).toList();
        return new OwnData(
                recipient,
                merged,
                stays,
                facts.ofRecords(records, purpose),
                applications.ofRecords(records, purpose),
                plans.ofStays(ids),
                services.ofStays(ids),
                days(records));
    }

    private List<OwnData.DayOfAccess> days(Set<UUID> records) {
        return records.stream()
                .flatMap(record -> accesses.of(record, 0, Integer.MAX_VALUE).stream())
                .sorted(Comparator.comparing(AccessView::number))
                .map(OwnData.DayOfAccess::of)
                .distinct()
                .toList();
    }
}
