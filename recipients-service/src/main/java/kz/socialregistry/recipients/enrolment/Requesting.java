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
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.overlap.Overlaps;
import kz.socialregistry.recipients.recipient.Finding;
import kz.socialregistry.recipients.recipient.KnownFacts;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** Asks for places, one from a form or many from an import; centres-service answers by event. */
@ApplicationScoped
public class Requesting {

    private final EnrolmentRules rules;
    private final Enrolments enrolments;
    private final Finding recipients;
    private final KnownUnits units;
    private final Overlaps overlaps;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    Requesting(
            EnrolmentRules rules,
            Enrolments enrolments,
            Finding recipients,
            KnownUnits units,
            Overlaps overlaps,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.rules = rules;
        this.enrolments = enrolments;
        this.recipients = recipients;
        this.units = units;
        this.overlaps = overlaps;
        this.ifMatch = ifMatch;
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
            errors.rejectIf(recipients.isMerged(recipient), "/recipientId", "recipient-merged");
        }
        Enrolment enrolment = enter(errors, request, null);
        refuseSecondBed(enrolment);
        return enrolment.view().withoutReasons();
    }

    /**
     * Asks for the place that somebody is referred to, in the transaction of the referral.
     *
     * @param application of the recipient, whom the caller sees by it
     * @return the id of the enrolment
     */
    @Transactional(TxType.MANDATORY)
    public UUID refer(UUID application, RequestEnrolment request) {
        FieldErrors errors = new FieldErrors();
        UUID recipient = requireNonNull(request.recipientId());
        errors.rejectIf(!recipients.staysWhole(recipient), "/recipientId", "recipient-unknown");
        errors.rejectIf(recipients.isMerged(recipient), "/recipientId", "recipient-merged");
        Enrolment enrolment = enter(errors, request, application);
        // So that the caller's own row may refer to it.
        enrolments.flush();
        return enrolment.id();
    }

    /** Whether the enrolment was refused or withdrawn before the stay began, for good. */
    public boolean cameToNothing(UUID enrolment) {
        return enrolments.cameToNothing(enrolment);
    }

    private Enrolment enter(FieldErrors errors, RequestEnrolment request, @Nullable UUID application) {
        rules.check(errors, "", request);
        UUID unit = request.unitId();
        errors.rejectIf(unit != null && units.isForeign(unit), "/unitId", "outside-your-regions");
        errors.throwIfAny();
        Enrolment enrolment = enter(request, application, LocalDate.now(clock));
        enrolments.persist(enrolment);
        outbox.append(enrolment.requested(recipients.known(enrolment.recipientId())));
        return enrolment;
    }

    /**
     * Asks for a place in another unit for somebody who stays; the stay here goes on until the one there begins.
     *
     * @param from the enrolment to be left
     */
    @Transactional
    EnrolmentView transfer(UUID from, TransferEnrolment transfer) {
        Enrolment left = enrolments.toChange(from).orElseThrow(() -> Refused.notFound("enrolment-not-found"));
        ifMatch.check(left.view().version());
        LocalDate today = LocalDate.now(clock);
        FieldErrors errors = new FieldErrors();
        transfer.check(errors, left.unitId());
        RequestEnrolment request = transfer.from(left.view(), today);
        Enrolment enrolment = enter(errors, request, null);
        if (enrolments.isBeingLeft(from)) {
            throw Refused.conflict("transfer-under-way");
        }
        left.checkTransfer(request.wantedFrom(today));
        enrolment.goOnFrom(left);
        refuseSecondBed(enrolment);
        enrolments.flush();
        return enrolment.view().withoutReasons();
    }

    private void refuseSecondBed(Enrolment enrolment) {
        if (enrolment.stay().admittedOn() != null) {
            overlaps.refuse(enrolment.id());
        }
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
        List<Enrolment> entered =
                requests.stream().map(r -> enter(r, null, today)).toList();
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

    private static Enrolment enter(RequestEnrolment request, @Nullable UUID application, LocalDate today) {
        return new Enrolment(
                Ids.next(),
                requireNonNull(request.recipientId()),
                requireNonNull(request.unitId()),
                request,
                application,
                today);
    }
}
