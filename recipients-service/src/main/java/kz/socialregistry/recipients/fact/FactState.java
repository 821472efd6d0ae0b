package kz.socialregistry.recipients.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/**
 * What is, or was, said of a fact.
 *
 * @param from first day on which it holds
 * @param to first day on which it no longer holds; {@code null}: until further notice
 * @param sealed {@link Details}, sealed for the recipient; {@code null}: there are none
 * @param withdrawal why it was taken back as wrong; {@code null}: it was not
 * @param recordedBy who said so: the subject of the token
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
record FactState(
        @Nullable String code,
        @Nullable UUID regionId,
        @Nullable UUID otherRecipientId,
        @Column(name = "begins_on") LocalDate from,
        @Column(name = "ends_on") @Nullable LocalDate to,
        byte @Nullable [] sealed,
        @Nullable String withdrawal,
        String recordedBy,
        Instant recordedAt) {

    /** Who says something, and when. */
    record Recorded(String by, Instant at) {}

    /** @param request was checked */
    static FactState of(UUID owner, RecordFact request, Vault vault, Recorded recorded) {
        return new FactState(
                request.code(),
                request.regionId(),
                request.otherRecipientId(),
                request.from(),
                request.to(),
                Details.of(request).seal(vault, owner),
                null,
                recorded.by(),
                recorded.at());
    }

    FactState endedOn(LocalDate day, Recorded recorded) {
        return new FactState(
                code, regionId, otherRecipientId, from, day, sealed, withdrawal, recorded.by(), recorded.at());
    }

    FactState withdrawn(String reason, Recorded recorded) {
        return new FactState(code, regionId, otherRecipientId, from, to, sealed, reason, recorded.by(), recorded.at());
    }
}
