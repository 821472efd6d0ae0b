package kz.socialregistry.events.recipients;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a recipient outside recipients-service.
 *
 * @param recipientId random; says nothing about the person
 * @param kind {@code person} or {@code family}
 * @param persons how many persons it stands for: 1, or the members of the family
 * @param sex {@code male} or {@code female}; {@code null} for a family or if not known
 * @param birthYear year of birth; {@code null} for a family or if not known
 * @param birthMonth month of birth, 1 to 12
 * @param residenceRegionId district (or region) of residence, if known
 * @param mergedInto the record that took this one over
 * @param synthetic made up for demonstration
 */
public record RecipientState(
        UUID recipientId,
        String kind,
        int persons,
        @Nullable String sex,
        @Nullable Integer birthYear,
        @Nullable Integer birthMonth,
        @Nullable UUID residenceRegionId,
        @Nullable UUID mergedInto,
        boolean synthetic) {}
