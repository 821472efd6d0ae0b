package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the request for a place that an enrolment made.
 *
 * @param status {@code assigned}, {@code queued}, {@code refused} or {@code released}
 * @param from first day the place is kept for the enrolment; only with {@code assigned} and {@code released}
 * @param until first day it no longer is; {@code null} while open
 * @param heldUntil first day the place is no longer held for somebody who has not come; {@code null}: no end
 * @param queuedOn day the enrolment joined the queue of the unit; {@code null} if it never did
 * @param reason code of the list {@code refusal-reasons}; only with {@code refused}
 */
public record PlacementState(
        UUID enrolmentId,
        UUID unitId,
        String status,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate heldUntil,
        @Nullable LocalDate queuedOn,
        @Nullable String reason) {}
