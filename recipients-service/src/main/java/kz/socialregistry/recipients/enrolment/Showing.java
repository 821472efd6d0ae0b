package kz.socialregistry.recipients.enrolment;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.recipient.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Shows enrolments: where they stand to everybody who works with them; why, to who works with people and says what for,
 * and that is written down as a read of the person.
 */
@ApplicationScoped
public class Showing {

    private final Enrolments enrolments;
    private final Finding recipients;
    private final Accesses accesses;
    private final SecurityIdentity caller;

    Showing(Enrolments enrolments, Finding recipients, Accesses accesses, SecurityIdentity caller) {
        this.enrolments = enrolments;
        this.recipients = recipients;
        this.accesses = accesses;
        this.caller = caller;
    }

    /** Where it stands now. */
    @Transactional
    EnrolmentView show(UUID id) {
        return seen(id).withoutReasons();
    }

    @Transactional
    EnrolmentView show(UUID id, @Nullable String purpose) {
        String given = given(purpose);
        return disclosed(List.of(seen(id)), given).get(0);
    }

    private EnrolmentView seen(UUID id) {
        return enrolments.seen(id).map(Enrolment::view).orElseThrow(() -> Refused.notFound("enrolment-not-found"));
    }

    /** All enrolments of these recipients that the caller sees, in the order of their entry. */
    @Transactional
    public List<EnrolmentView> ofRecords(Set<UUID> records, @Nullable String purpose) {
        return disclosed(
                enrolments.ofRecords(records).stream().map(Enrolment::view).toList(), given(purpose));
    }

    @Transactional
    Page<EnrolmentView> list(EnrolmentsQuery query, @Nullable String purpose) {
        String given = given(purpose);
        UUID recipient = query.recipient;
        Page<EnrolmentView> page = enrolments
                .list(query, recipient == null ? null : recipients.recordsOf(recipient))
                .map(Enrolment::view);
        return new Page<>(disclosed(page.items(), given), page.next(), page.changes());
    }

    /** The purpose, if one was said by who may see reasons. */
    private @Nullable String given(@Nullable String purpose) {
        String given = purpose == null ? null : accesses.requirePurpose(purpose);
        return caller.hasRole(Role.REGISTRAR) || caller.hasRole(Role.CENTRE_MANAGER) ? given : null;
    }

    private List<EnrolmentView> disclosed(List<EnrolmentView> views, @Nullable String purpose) {
        if (purpose == null) {
            return views.stream().map(EnrolmentView::withoutReasons).toList();
        }
        Map<UUID, List<String>> shown = new HashMap<>();
        for (EnrolmentView view : views) {
            List<String> fields = view.sensitive();
            if (!fields.isEmpty()) {
                shown.merge(view.recipientId(), fields, Showing::both);
            }
        }
        if (!shown.isEmpty()) {
            accesses.record(shown, purpose);
        }
        return views;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return new ArrayList<>(
                Stream.concat(some.stream(), more.stream()).distinct().toList());
    }
}
