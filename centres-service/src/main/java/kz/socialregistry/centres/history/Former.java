package kz.socialregistry.centres.history;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a centre was called and where it stood before an act changed it.
 *
 * @param validTo the day of that act: the first day on which it was no longer so
 * @param address {@code null} if not known
 */
@Embeddable
public record Former(
        LocalDate validTo, @Embedded Names names, @Nullable String address) {

    /** What was so on the day; empty if what is so now was so then. */
    public static Optional<Former> on(List<Former> history, LocalDate day) {
        return history.stream().filter(former -> day.isBefore(former.validTo())).findFirst();
    }

    /** Whether no act of a later day is known. */
    public static boolean goesOn(List<Former> history, LocalDate day) {
        return history.isEmpty() || !day.isBefore(last(history));
    }

    /** Keeps what is so until the day; acts of one day have one state before them. */
    public static void keep(List<Former> history, Former former) {
        if (history.isEmpty() || last(history).isBefore(former.validTo())) {
            history.add(former);
        }
    }

    private static LocalDate last(List<Former> history) {
        return history.get(history.size() - 1).validTo();
    }
}
