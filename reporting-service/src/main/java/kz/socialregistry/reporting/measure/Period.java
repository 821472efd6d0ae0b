package kz.socialregistry.reporting.measure;

import java.time.LocalDate;

/** Calendar days from one until and including another. */
public record Period(LocalDate from, LocalDate to) {

    /** A single day. */
    public static Period day(LocalDate on) {
        return new Period(on, on);
    }
}
