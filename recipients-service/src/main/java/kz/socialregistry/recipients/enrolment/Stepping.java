package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.recipients.overlap.Overlaps;
import kz.socialregistry.recipients.recipient.Finding;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** The steps that people take with an enrolment: the recipient came, went away, left, declined the place, withdrew. */
@ApplicationScoped
class Stepping {

    private static final String UNTOLD = "not-told";

    private final Enrolments enrolments;
    private final Finding recipients;
    private final EnrolmentRules rules;
    private final ReferenceCodes codes;
    private final KnownUnits units;
    private final Overlaps overlaps;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    Stepping(
            Enrolments enrolments,
            Finding recipients,
            EnrolmentRules rules,
            ReferenceCodes codes,
            KnownUnits units,
            Overlaps overlaps,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.enrolments = enrolments;
        this.recipients = recipients;
        this.rules = rules;
        this.codes = codes;
        this.units = units;
        this.overlaps = overlaps;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    EnrolmentView admit(UUID id, @Nullable LocalDate on) {
        FieldErrors errors = new FieldErrors();
        LocalDate day = required(errors, "/on", on, LocalDate.MIN);
        errors.throwIfAny();
        return change(id, e -> {
            Event admitted = e.admit(day, LocalDate.now(clock));
            overlaps.refuse(id);
            return admitted;
        });
    }

    /** Whether the place is lent is decided with this step, by what is known of the unit, and stays with the absence. */
    @Transactional
    EnrolmentView suspend(UUID id, @Nullable LocalDate on, @Nullable LocalDate returnOn, @Nullable String reason) {
        FieldErrors errors = new FieldErrors();
        LocalDate day = required(errors, "/on", on, LocalDate.MIN);
        String code = required(errors, "/reason", reason, "");
        codes.check(errors, "/reason", EnrolmentRules.ABSENCE_REASONS, reason, on);
        return change(id, e -> {
            boolean lent = units.lends(e.unitId());
            LocalDate today = LocalDate.now(clock);
            EnrolmentRules.checkReturn(errors, day, returnOn, lent, e.stay().wantedUntil(), today);
            errors.throwIfAny();
            refuseWhileLeft(id);
            return e.suspend(new Absence(day, returnOn, null, lent, code), today);
        });
    }

    @Transactional
    EnrolmentView resume(UUID id, @Nullable LocalDate on) {
        FieldErrors errors = new FieldErrors();
        LocalDate day = required(errors, "/on", on, LocalDate.MIN);
        errors.throwIfAny();
        return change(id, e -> e.resume(day, LocalDate.now(clock)));
    }

    @Transactional
    EnrolmentView end(UUID id, @Nullable LocalDate on, @Nullable String reason) {
        FieldErrors errors = new FieldErrors();
        LocalDate day = required(errors, "/on", on, LocalDate.MIN);
        String code = required(errors, "/reason", reason, "");
        codes.check(errors, "/reason", EnrolmentRules.END_REASONS, reason, on);
        errors.throwIfAny();
        return change(id, e -> {
            refuseWhileLeft(id);
            return e.end(day, code, LocalDate.now(clock));
        });
    }

    /** Asks for other days; centres-service decides. */
    @Transactional
    EnrolmentView askFor(UUID id, @Nullable LocalDate admittedOn, Days asked, @Nullable String reason) {
        FieldErrors errors = new FieldErrors();
        if (admittedOn == null) {
            errors.reject("/admittedOn", "required");
        } else {
            rules.checkDays(errors, asked);
        }
        return ask(id, enrolment -> asked, reason, errors);
    }

    /** Asks for another term, or for none; centres-service decides. */
    @Transactional
    EnrolmentView prolong(UUID id, @Nullable LocalDate until) {
        FieldErrors errors = new FieldErrors();
        return ask(
                id,
                enrolment -> {
                    Days days = enrolment.days();
                    Days asked = new Days(days.admittedOn(), days.endedOn(), days.endReason(), until);
                    rules.checkDays(errors, asked);
                    errors.throwIfAny();
                    return asked;
                },
                "prolonged",
                errors);
    }

    /** Asks for another target group from a day on; centres-service decides. */
    @Transactional
    EnrolmentView askForGroup(
            UUID id, @Nullable LocalDate from, @Nullable String targetGroup, @Nullable String reason) {
        FieldErrors errors = new FieldErrors();
        rules.checkGroup(errors, from, targetGroup);
        String code = required(errors, "/reason", reason, "");
        codes.check(errors, "/reason", EnrolmentRules.CHANGE_REASONS, reason);
        errors.throwIfAny();
        LocalDate day = requireNonNull(from);
        return change(id, e -> {
            EnrolmentRules.checkMajority(errors, day, code, e.stay().admittedOn());
            errors.throwIfAny();
            return e.askForGroup(day, targetGroup, code, clock.instant());
        });
    }

    private EnrolmentView ask(UUID id, Function<Enrolment, Days> days, @Nullable String reason, FieldErrors errors) {
        String code = required(errors, "/reason", reason, "");
        codes.check(errors, "/reason", EnrolmentRules.CHANGE_REASONS, reason);
        errors.throwIfAny();
        return change(id, enrolment -> {
            refuseWhileLeft(id);
            Days asked = days.apply(enrolment);
            // nobody comes back who was erased
            if (asked.endedOn() == null && !recipients.knows(enrolment.recipientId())) {
                throw Refused.conflict("step-not-possible", enrolment.view().status());
            }
            Event askedFor = enrolment.askFor(asked, code, clock.instant());
            overlaps.refuse(id);
            return askedFor;
        });
    }

    /** The day on which a stay goes on elsewhere is one day for both, so neither side moves it alone. */
    private void refuseWhileLeft(UUID id) {
        if (enrolments.isBeingLeft(id)) {
            throw Refused.conflict("transfer-under-way");
        }
    }

    /** The stay never happened. */
    @Transactional
    EnrolmentView annul(UUID id) {
        return change(id, Enrolment::annul);
    }

    @Transactional
    EnrolmentView decline(UUID id, @Nullable String reason) {
        FieldErrors errors = new FieldErrors();
        codes.check(errors, "/reason", EnrolmentRules.DECLINE_REASONS, reason);
        errors.throwIfAny();
        return change(id, e -> e.decline(reason == null ? UNTOLD : reason));
    }

    @Transactional
    EnrolmentView cancel(UUID id) {
        return change(id, Enrolment::cancel);
    }

    private EnrolmentView change(UUID id, Function<Enrolment, Event> step) {
        Enrolment enrolment = enrolments.toChange(id).orElseThrow(() -> Refused.notFound("enrolment-not-found"));
        ifMatch.check(enrolment.view().version());
        outbox.append(step.apply(enrolment));
        // So that the answer carries the version that the next reader will see.
        enrolments.flush();
        return enrolment.view();
    }

    private static <T> T required(FieldErrors errors, String pointer, @Nullable T value, T otherwise) {
        if (value == null) {
            errors.reject(pointer, "required");
            return otherwise;
        }
        return value;
    }
}
