package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.recipient.Finding;
import kz.socialregistry.recipients.recipient.KnownFacts;
import kz.socialregistry.recipients.territory.KnownUnits;

/** Asks for places, one from a form or many from an import; centres-service answers by event. */
@ApplicationScoped
public class Requesting {

    private final EnrolmentRules rules;
    private final Enrolments enrolments;
    private final Finding recipients;
    private final KnownUnits units;
    private final Outbox outbox;
    private final Clock clock;

    Requesting(
            EnrolmentRules rules,
            Enrolments enrolments,
            Finding recipients,
            KnownUnits units,
            Outbox outbox,
            Clock clock) {
        this.rules = rules;
        this.enrolments = enrolments;
        this.recipients = recipients;
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    EnrolmentView request(RequestEnrolment request) {
        FieldErrors errors = new FieldErrors();
        UUID recipient = request.recipientId();
        if (recipient == null) {
            errors.reject("/recipientId", "required");
        } else {
            errors.rejectIf(!recipients.knows(recipient), "/recipientId", "recipient-unknown");
        }
        rules.check(errors, "", request);
        UUID unit = request.unitId();
        errors.rejectIf(unit != null && units.isForeign(unit), "/unitId", "outside-your-regions");
        errors.throwIfAny();
        Enrolment enrolment = enter(request, LocalDate.now(clock));
        enrolments.persist(enrolment);
        outbox.append(enrolment.requested(recipients.known(enrolment.recipientId())));
        return enrolment.view();
    }

    /**
     * Asks for many, in the caller's transaction.
     *
     * @param requests keep {@link EnrolmentRules} and name recipients that exist
     * @return their ids, in the same order
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> requestAll(List<RequestEnrolment> requests) {
        LocalDate today = LocalDate.now(clock);
        List<Enrolment> entered = requests.stream().map(r -> enter(r, today)).toList();
        enrolments.persist(entered);
        // So that the caller's own rows may refer to them.
        enrolments.flush();
        Map<UUID, KnownFacts> known =
                recipients.known(entered.stream().map(Enrolment::recipientId).collect(Collectors.toSet()));
        outbox.append(entered.stream()
                .map(e -> e.requested(known.getOrDefault(e.recipientId(), KnownFacts.NONE)))
                .toList());
        return entered.stream().map(Enrolment::id).toList();
    }

    private static Enrolment enter(RequestEnrolment request, LocalDate today) {
        return new Enrolment(
                Ids.next(), requireNonNull(request.recipientId()), requireNonNull(request.unitId()), request, today);
    }
}
