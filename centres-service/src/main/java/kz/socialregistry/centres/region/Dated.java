package kz.socialregistry.centres.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.socialregistry.centres.validity.Validity;

/** What is so of a region from a day until, not including, another. */
interface Dated<T extends Dated<T>> {

    Validity validity();

    /** The same until a day. */
    T until(LocalDate day);

    /** What is so on a day. */
    static <T extends Dated<T>> Optional<T> on(List<T> history, LocalDate day) {
        return history.stream().filter(entry -> entry.validity().contains(day)).findFirst();
    }

    /** Whether all that is known began before the day, and nothing ends after it: the day is the next step. */
    static boolean goesOn(List<? extends Dated<?>> history, LocalDate day) {
        return history.stream().map(Dated::validity).allMatch(known -> isBefore(known, day));
    }

    private static boolean isBefore(Validity known, LocalDate day) {
        LocalDate from = known.from();
        LocalDate to = known.to();
        return (from == null || from.isBefore(day)) && (to == null || !to.isAfter(day));
    }

    /** Ends what is so until further notice. */
    static <T extends Dated<T>> void end(List<T> history, LocalDate day) {
        history.replaceAll(entry -> entry.validity().to() == null ? entry.until(day) : entry);
    }
}
