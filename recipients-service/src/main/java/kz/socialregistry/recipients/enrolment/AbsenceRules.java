package kz.socialregistry.recipients.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** What absences must look like. Finds all that is wrong at once. */
@ApplicationScoped
class AbsenceRules {

    static final String REASONS = "absence-reasons";

    /** Of one stay. */
    static final int MOST = 1_000;

    // A return further ahead is a slip of the pen.
    private static final int YEARS_AHEAD = 10;

    private final ReferenceCodes codes;
    private final Clock clock;

    AbsenceRules(ReferenceCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Adds what is wrong with the days away of a stay, told anew, all of them. Of an absence that is recorded already only
     * matters that it still has room.
     *
     * @param stay days that the stay is to have
     * @param recorded absences that the stay has
     * @param lends whether the unit lends places, where nothing else is known
     * @return the absences, if nothing is wrong with them
     */
    List<Absence> check(
            FieldErrors errors, List<@Nullable ToldAbsence> told, Days stay, List<Absence> recorded, boolean lends) {
        errors.rejectIf(told.size() > MOST, "/absences", "too-many", MOST);
        List<Absence> absences = new ArrayList<>();
        LocalDate earliest = stay.admittedOn();
        for (int i = 0; i < Math.min(told.size(), MOST); i++) {
            String at = "/absences/" + i;
            Absence absence = read(errors, at, told.get(i), recorded, lends);
            if (absence != null) {
                // whatever its reason: what is wrong must not tell whether somebody guessed it
                boolean isRecorded =
                        recorded.stream().map(Absence::withoutReason).anyMatch(absence.withoutReason()::equals);
                codes.check(errors, at + "/reason", REASONS, absence.reason(), isRecorded ? null : absence.from());
                checkRoom(errors, at, absence, earliest, stay.end());
                errors.rejectIf(absence.returnedOn() == null && i < told.size() - 1, at + "/returnedOn", "required");
                if (!isRecorded) {
                    checkDays(errors, at, absence, stay.wantedUntil());
                }
                absences.add(absence);
                earliest = absence.lastDay();
            }
        }
        return absences;
    }

    private @Nullable Absence read(
            FieldErrors errors, String at, @Nullable ToldAbsence told, List<Absence> recorded, boolean lends) {
        if (told == null) {
            errors.reject(at, "required");
            return null;
        }
        LocalDate from = told.from();
        errors.rejectIf(from == null, at + "/from", "required");
        errors.rejectIf(told.reason() == null, at + "/reason", "required");
        if (from == null) {
            return null;
        }
        boolean lent = told.placeLent() == null
                ? recorded.stream()
                        .filter(absence -> absence.from().equals(from))
                        .findFirst()
                        .map(Absence::placeLent)
                        .orElse(lends)
                : told.placeLent();
        return new Absence(from, told.returnOn(), told.returnedOn(), lent, told.reason());
    }

    /** Absences follow one another, within the stay and not after today. */
    private void checkRoom(
            FieldErrors errors, String at, Absence absence, LocalDate earliest, @Nullable LocalDate end) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = end == null || end.isAfter(today) ? today : end;
        LocalDate back = absence.returnedOn();
        errors.rejectIf(absence.from().isBefore(earliest), at + "/from", "before-day", earliest.toString());
        errors.rejectIf(absence.from().isAfter(latest), at + "/from", "after-day", latest.toString());
        errors.rejectIf(back != null && back.isAfter(latest), at + "/returnedOn", "after-day", latest.toString());
    }

    private void checkDays(FieldErrors errors, String at, Absence absence, @Nullable LocalDate term) {
        checkReturn(
                errors,
                at + "/returnOn",
                absence.from(),
                absence.returnOn(),
                absence.placeLent(),
                term,
                LocalDate.now(clock));
        LocalDate agreed = absence.returnOn();
        LocalDate back = absence.returnedOn();
        LocalDate earliest =
                absence.placeLent() && agreed != null && agreed.isAfter(absence.from()) ? agreed : absence.from();
        errors.rejectIf(back != null && back.isBefore(earliest), at + "/returnedOn", "before-day", earliest.toString());
    }

    /**
     * Adds what is wrong with the agreed day of return.
     *
     * @param at JSON Pointer of the day
     * @param lent the place is lent until then, so it must be known
     * @param last day on which the term is over, too late for a return; {@code null}: no term
     */
    static void checkReturn(
            FieldErrors errors,
            String at,
            LocalDate from,
            @Nullable LocalDate returnOn,
            boolean lent,
            @Nullable LocalDate last,
            LocalDate today) {
        errors.rejectIf(lent && returnOn == null, at, "needed-where-lent");
        if (returnOn != null) {
            LocalDate latest = last == null ? today.plusYears(YEARS_AHEAD) : last.minusDays(1);
            errors.rejectIf(!returnOn.isAfter(from), at, "not-later", from.toString());
            errors.rejectIf(returnOn.isAfter(latest), at, "after-day", latest.toString());
        }
    }
}
