package kz.socialregistry.centres.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of who wants a place: no more than recipients-service publishes.
 *
 * @param targetGroup code of the list {@code target-groups}; {@code null}: that of the unit
 * @param sex {@code female} or {@code male}; {@code null}: not known, or a family
 * @param born month of birth; {@code null}: not known, or a family
 */
public record Applicant(
        @Nullable String targetGroup,
        @Nullable String sex,
        @Nullable YearMonth born) {

    /**
     * Whether the age on a day may be within bounds. The day of birth is not known here: in the month of the birthday
     * either age counts as reached.
     *
     * @param fromMonths age in full months from which on; {@code null}: no bound
     * @param toMonths age in full months from which on no longer; {@code null}: no bound
     */
    boolean isAged(LocalDate on, @Nullable Integer fromMonths, @Nullable Integer toMonths) {
        if (born == null) {
            return true;
        }
        long oldest = ChronoUnit.MONTHS.between(born, YearMonth.from(on));
        long youngest = oldest - 1;
        return (fromMonths == null || oldest >= fromMonths) && (toMonths == null || youngest < toMonths);
    }
}
