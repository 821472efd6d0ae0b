package kz.socialregistry.centres.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a centre, as the centre shows it.
 *
 * @param providerId the provider; {@code null} if only its ownership is known, or if it is not entered yet
 * @param bin its number of identification; {@code null} if only its ownership is known
 * @param ownership code of the list {@code provider-kinds}
 */
public record RunBy(@Nullable UUID providerId, @Nullable String bin, String ownership) {}
