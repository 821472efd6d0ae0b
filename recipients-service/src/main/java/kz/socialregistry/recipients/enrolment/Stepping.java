package kz.socialregistry.recipients.enrolment;

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
import kz.socialregistry.recipients.territory.KnownUnits;
import org.jspecify.annotations.Nullable;

/** The steps that people take with an enrolment: the recipient came, went away, left, declined the place, withdrew. */
@ApplicationScoped
class Stepping {

    private static final String UNTOLD = "not-told";

    private final Enrolments enrolments;
    private final ReferenceCodes codes;
    private final KnownUnits units;
    private final Overlaps overlaps;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    Stepping(
            Enrolments enrolments,
            ReferenceCodes codes,
            KnownUnits units,
            Overlaps overlaps,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.enrolments = enrolments;
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
        codes.check(errors, "/reason", AbsenceRules.REASONS, reason, on);
        return change(id, e -> {
            boolean lent = units.lends(e.unitId());
            LocalDate today = LocalDate.now(clock);
            AbsenceRules.checkReturn(
                    errors, "/returnOn", day, returnOn, lent, e.stay().wantedUntil(), today);
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

    /** One step of one enrolment: locked, as the caller read it, and told. */
    EnrolmentView change(UUID id, Function<Enrolment, Event> step) {
        Enrolment enrolment = enrolments.toChange(id).orElseThrow(() -> Refused.notFound("enrolment-not-found"));
        ifMatch.check(enrolment.view().version());
        outbox.append(step.apply(enrolment));
        // So that the answer carries the version that the next reader will see.
        enrolments.flush();
        return enrolment.view().withoutReasons();
    }

    static <T> T required(FieldErrors errors, String pointer, @Nullable T value, T otherwise) {
        if (value == null) {
            errors.reject(pointer, "required");
            return otherwise;
        }
        return value;
    }
}
