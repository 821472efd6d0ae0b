package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * The headcount of a centre's specialists on a day.
 *
 * @param countId the count; a centre is counted again with a new id
 * @param on the day of the count
 * @param headcount persons
 * @param groups the same by profession, as far as it is known; {@code null} in events of before these were kept
 */
public record StaffCounted(
        UUID countId,
        UUID centreId,
        LocalDate on,
        int headcount,
        @Nullable List<Group> groups,
        @Nullable String source,
        boolean synthetic)
        implements Event {

    @Override
    public UUID aggregateId() {
        return countId;
    }

    /**
     * Those among the counted who have one profession.
     *
     * @param profession code of the list {@code professions}
     * @param headcount persons
     * @param certified how many of them are certified; {@code null} if not known
     * @param unitId the unit they work in; {@code null}: in no certain one
     */
    public record Group(
            String profession,
            int headcount,
            @Nullable Integer certified,
            @Nullable UUID unitId) {}
}
