package kz.socialregistry.centres.vacancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one project would change on a day, if it went by plan: in a unit that exists, or by opening one.
 *
 * @param unitId {@code null} if the unit is yet to open
 * @param opens the unit that is yet to open
 * @param change places more, or fewer; never 0
 */
record PlannedChange(
        UUID projectId, @Nullable UUID unitId, @Nullable PlannedUnit opens, int change) {}
