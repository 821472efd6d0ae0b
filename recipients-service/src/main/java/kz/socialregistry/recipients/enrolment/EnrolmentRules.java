package kz.socialregistry.recipients.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** What a request for a place must look like, alone or in an import. Finds all that is wrong at once. */
@ApplicationScoped
public class EnrolmentRules {

    static final String END_REASONS = "end-reasons";
    static final String DECLINE_REASONS = "decline-reasons";
    static final String CHANGE_REASONS = "change-reasons";
    /** Turned 18. */
    static final String CAME_OF_AGE = "came-of-age";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    // A wish for a place further ahead is a slip of the pen.
    private static final int YEARS_AHEAD = 10;
    // The lists belong to centres-service; here it can only look like a code.
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,15}");
    private static final int LONGEST_CODE = 64;

    private final ReferenceCodes codes;
    private final Clock clock;

    EnrolmentRules(ReferenceCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Adds what is wrong with the request; whether there is such a recipient is not looked at.
     *
     * @param at JSON Pointer of the request in the document, empty if it is the document
     */
    public void check(FieldErrors errors, String at, RequestEnrolment request) {
        LocalDate today = LocalDate.now(clock);
        errors.rejectIf(request.unitId() == null, at + "/unitId", "required");
        checkCode(errors, at + "/targetGroup", request.targetGroup());
        checkCode(errors, at + "/priorityGroup", request.priorityGroup());
        checkDay(errors, at + "/requestedOn", request.requestedOn(), EARLIEST, today);
        checkDay(errors, at + "/wantedFrom", request.wantedFrom(), EARLIEST, today.plusYears(YEARS_AHEAD));
        checkDay(errors, at + "/wantedUntil", request.wantedUntil(), EARLIEST, today.plusYears(YEARS_AHEAD));
        checkDay(errors, at + "/admittedOn", request.admittedOn(), EARLIEST, today);
        checkDay(errors, at + "/endedOn", request.endedOn(), EARLIEST, today);
        checkOrder(errors, at, request, today);
        checkEnd(errors, at, request);
        checkTerm(errors, at, request, today);
        codes.check(errors, at + "/endReason", END_REASONS, request.endReason());
    }

    private static void checkCode(FieldErrors errors, String at, @Nullable String code) {
        errors.rejectIf(
                code != null
                        && (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()),
                at,
                "no-code");
    }

    private static void checkOrder(FieldErrors errors, String at, RequestEnrolment request, LocalDate today) {
        LocalDate requested = request.requestedOn(today);
        LocalDate wanted = request.wantedFrom(today);
        LocalDate admitted = request.admittedOn();
        errors.rejectIf(wanted.isBefore(requested), at + "/wantedFrom", "before-day", requested.toString());
        errors.rejectIf(
                admitted != null && admitted.isBefore(wanted), at + "/admittedOn", "before-day", wanted.toString());
    }

    private static void checkEnd(FieldErrors errors, String at, RequestEnrolment request) {
        LocalDate admitted = request.admittedOn();
        LocalDate ended = request.endedOn();
        errors.rejectIf(request.endReason() != null && ended == null, at + "/endReason", "only-with", "endedOn");
        if (ended != null && admitted == null) {
            errors.reject(at + "/endedOn", "only-with", "admittedOn");
        } else if (ended != null && admitted != null) {
            errors.rejectIf(ended.isBefore(admitted), at + "/endedOn", "before-day", admitted.toString());
        }
    }

    // A term may be over only if the stay began: then it ends on the last day of the term, or ended before.
    private static void checkTerm(FieldErrors errors, String at, RequestEnrolment request, LocalDate today) {
        LocalDate until = request.wantedUntil();
        if (until == null) {
            return;
        }
        LocalDate began = request.admittedOn() == null ? today : request.admittedOn();
        LocalDate wanted = request.wantedFrom(today);
        LocalDate before = began.isAfter(wanted) ? began : wanted;
        errors.rejectIf(!until.isAfter(before), at + "/wantedUntil", "not-later", before.toString());
        LocalDate ended = request.endedOn();
        errors.rejectIf(ended != null && ended.isAfter(until), at + "/endedOn", "after-day", until.toString());
    }

    /** Adds what is wrong with a change of the target group; {@code null} stands for the group of the unit. */
    void checkGroup(FieldErrors errors, @Nullable LocalDate from, @Nullable String targetGroup) {
        errors.rejectIf(from == null, "/from", "required");
        checkDay(errors, "/from", from, EARLIEST, LocalDate.now(clock));
        checkCode(errors, "/targetGroup", targetGroup);
    }

    /** Who turns 18 does so on the first of a month, or with the admission: else readers of events could tell the birthday. */
    static void checkMajority(FieldErrors errors, LocalDate from, String reason, @Nullable LocalDate admittedOn) {
        errors.rejectIf(
                CAME_OF_AGE.equals(reason) && from.getDayOfMonth() != 1 && !from.equals(admittedOn),
                "/from",
                "first-of-month");
    }

    /** Adds what is wrong with the days that a stay is to have. */
    void checkDays(FieldErrors errors, Days days) {
        LocalDate today = LocalDate.now(clock);
        LocalDate admitted = days.admittedOn();
        LocalDate ended = days.endedOn();
        LocalDate until = days.wantedUntil();
        checkDay(errors, "/admittedOn", admitted, EARLIEST, today);
        checkDay(errors, "/endedOn", ended, EARLIEST, today);
        checkDay(errors, "/wantedUntil", until, EARLIEST, today.plusYears(YEARS_AHEAD));
        errors.rejectIf(ended != null && ended.isBefore(admitted), "/endedOn", "before-day", admitted.toString());
        errors.rejectIf(until != null && !until.isAfter(admitted), "/wantedUntil", "not-later", admitted.toString());
        errors.rejectIf(
                ended != null && until != null && ended.isAfter(until), "/endedOn", "after-day", String.valueOf(until));
        errors.rejectIf(ended == null && days.endReason() != null, "/endReason", "only-with", "endedOn");
        errors.rejectIf(ended != null && days.endReason() == null, "/endReason", "required");
        codes.check(errors, "/endReason", END_REASONS, days.endReason());
    }

    private static void checkDay(
            FieldErrors errors, String at, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        errors.rejectIf(
                day != null && (day.isBefore(first) || day.isAfter(last)),
                at,
                "date-range",
                first.toString(),
                last.toString());
    }
}
