package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence of the provider of a centre.
 *
 * @param number unique among those of the centre that were not withdrawn
 * @param validFrom the first day on which it holds
 * @param validTo the first day on which it no longer holds; {@code null}: until further notice
 * @param formats codes of the list {@code formats} that it covers; {@code null}: all
 * @param withdrawnOn the day from which it was withdrawn, before {@code validTo}; {@code null} if it was not
 * @param source where this is printed, if it is
 * @param synthetic made up for demonstration
 */
public record LicenceState(
        UUID licenceId,
        UUID centreId,
        String number,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> formats,
        @Nullable LocalDate withdrawnOn,
        @Nullable String source,
        boolean synthetic) {}
