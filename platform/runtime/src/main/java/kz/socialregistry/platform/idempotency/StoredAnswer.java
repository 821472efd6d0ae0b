package kz.socialregistry.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept.
 *
 * @param fingerprint of the request it answered
 * @param location path and query, without the host
 * @param body sealed; {@code null} if the answer had none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String location,
        @Nullable String etag,
        byte @Nullable [] body) {}
