package kz.socialregistry.events.budget;

import java.util.UUID;
import kz.socialregistry.events.Names;
import org.jspecify.annotations.Nullable;

/**
 * A budget programme.
 *
 * @param code its code, unique
 * @param instrument code of the list {@code instruments}: how the money reaches the provider
 * @param source where this is printed, if it is
 */
public record ProgrammeState(
        UUID programmeId,
        String code,
        Names names,
        String instrument,
        @Nullable String source,
        boolean synthetic) {}
