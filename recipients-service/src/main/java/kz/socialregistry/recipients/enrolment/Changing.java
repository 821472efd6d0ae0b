package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.recipients.overlap.Overlaps;
import kz.socialregistry.recipients.recipient.Finding;
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** What is to be other in a stay than recorded: its days, those away, its term or its target group; centres-service decides. */
@ApplicationScoped
class Changing {

    private static final String PROLONGED = "prolonged";

    private final Stepping stepping;
    private final Enrolments enrolments;
    private final Finding recipients;
    private final EnrolmentRules rules;
    private final AbsenceRules absences;
    private final ReferenceCodes codes;
    private final KnownUnits units;
    private final Overlaps overlaps;
    private final Clock clock;

    Changing(
            Stepping stepping,
            Enrolments enrolments,
            Finding recipients,
            EnrolmentRules rules,
            AbsenceRules absences,
            ReferenceCodes codes,
            KnownUnits units,
            Overlaps overlaps,
            Clock clock) {
        this.stepping = stepping;
        this.enrolments = enrolments;
        this.recipients = recipients;
        this.rules = rules;
        this.absences = absences;
        this.codes = codes;
        this.units = units;
        this.overlaps = overlaps;
        this.clock = clock;
    }

    /** Asks for other days, and for other days away if they are told. */
    @Transactional
    EnrolmentView correct(UUID id, ChangesResource.Correct request) {
        FieldErrors errors = new FieldErrors();
        Days asked = request.days();
        if (request.admittedOn() == null) {
            errors.reject("/admittedOn", "required");
        } else {
            rules.checkDays(errors, asked);
        }
        String reason = reason(errors, request.reason());
        List<@Nullable ToldAbsence> told = request.absences();
        return stepping.change(id, e -> {
            List<Absence> away = told == null
                    ? null
                    : absences.check(errors, told, asked, e.stay().absences(), units.lends(e.unitId()));
            errors.throwIfAny();
            return ask(e, asked, away, reason);
        });
    }

    /** Asks for another term, or for none. */
    @Transactional
    EnrolmentView prolong(UUID id, @Nullable LocalDate until) {
        return stepping.change(id, e -> {
            Days days = e.days();
            Days asked = new Days(days.admittedOn(), days.endedOn(), days.endReason(), until);
            FieldErrors errors = new FieldErrors();
            rules.checkDays(errors, asked);
            errors.throwIfAny();
            return ask(e, asked, null, PROLONGED);
        });
    }

    /** Asks for another target group from a day on. */
    @Transactional
    EnrolmentView askForGroup(UUID id, ChangesResource.ChangeGroup request) {
        FieldErrors errors = new FieldErrors();
        rules.checkGroup(errors, request.from(), request.targetGroup());
        String reason = reason(errors, request.reason());
        errors.throwIfAny();
        LocalDate from = requireNonNull(request.from());
        return stepping.change(id, e -> {
            EnrolmentRules.checkMajority(errors, from, reason, e.stay().admittedOn());
            errors.throwIfAny();
            return e.askForGroup(from, request.targetGroup(), reason, clock.instant());
        });
    }

    private Event ask(Enrolment enrolment, Days asked, @Nullable List<Absence> away, String reason) {
        // The day on which a stay goes on elsewhere is one day for both.
        if (enrolments.isBeingLeft(enrolment.id()) && (enrolment.isThere() || !asked.equals(enrolment.days()))) {
            throw Refused.conflict("transfer-under-way");
        }
        // nobody comes back who was erased
        if (asked.endedOn() == null && !recipients.knows(enrolment.recipientId())) {
            throw Refused.conflict("step-not-possible", enrolment.view().status());
        }
        Event askedFor = enrolment.askFor(asked, away, reason, clock.instant());
        overlaps.refuse(enrolment.id());
        return askedFor;
    }

    private String reason(FieldErrors errors, @Nullable String reason) {
        codes.check(errors, "/reason", EnrolmentRules.CHANGE_REASONS, reason);
        return Stepping.required(errors, "/reason", reason, "");
    }
}
