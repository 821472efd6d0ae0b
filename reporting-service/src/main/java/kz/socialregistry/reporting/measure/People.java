package kz.socialregistry.reporting.measure;

import org.jspecify.annotations.Nullable;

/**
 * Distinct persons with a stay; a family counts by its members.
 *
 * @param persons {@code null} if not known
 * @param personDays days of stays inside the period up to today, times persons; the day of leaving does not count
 */
public record People(
        @Nullable Long persons,
        @Nullable Long personDays,
        @Nullable Reason reason,
        boolean synthetic) {

    static final People NONE = new People(0L, 0L, null, false);
    static final People UNKNOWN = new People(null, null, Reason.NO_UNIT_RECORDED, false);
}
