package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * The headcount of a centre's specialists on a day.
 *
 * @param countId the count; a centre is counted again with a new id
 * @param on the day of the count
 * @param headcount persons
 */
public record StaffCounted(
        UUID countId,
        UUID centreId,
        LocalDate on,
        int headcount,
        @Nullable String source,
        boolean synthetic) implements Event {

    @Override
    public UUID aggregateId() {
        return countId;
    }
}
