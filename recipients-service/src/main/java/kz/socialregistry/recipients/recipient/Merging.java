package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;

/**
 * Merges two records of one person under the id of one of them, and parts them again. Enrolments stay with the record they
 * were entered for, so nothing is lost by either; who counts persons follows {@code mergedInto} of the event.
 */
@ApplicationScoped
public class Merging {

    private final Recipients recipients;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    Merging(Recipients recipients, IfMatch ifMatch, Outbox outbox) {
        this.recipients = recipients;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    /**
     * Merges a record into another.
     *
     * @return the version of the record that was merged
     */
    @Transactional(TxType.MANDATORY)
    public long merge(UUID id, UUID into) {
        Map<UUID, Recipient> locked = locked(id, into);
        Recipient merged = seen(locked, id);
        ifMatch.check(merged.version());
        if (merged.isErased()) {
            throw Refused.gone("erased");
        }
        Recipient survivor = locked.get(into);
        if (survivor == null || survivor.isErased() || !recipients.isSeen(survivor)) {
            throw new FieldErrors().reject("/into", "recipient-unknown").asException();
        }
        new FieldErrors()
                .rejectIf(!merged.isOfTheKindOf(survivor), "/into", "another-kind")
                .throwIfAny();
        outbox.append(merged.mergeInto(survivor));
        recipients.flush();
        return merged.version();
    }

    /**
     * Takes the merger back.
     *
     * @return the version of the record that was merged
     */
    @Transactional(TxType.MANDATORY)
    public long part(UUID id) {
        UUID into = recipients.mergedInto(id);
        Map<UUID, Recipient> locked = into == null ? locked(id) : locked(id, into);
        Recipient merged = seen(locked, id);
        ifMatch.check(merged.version());
        if (into == null) {
            throw Refused.conflict("not-merged");
        }
        Recipient survivor = seen(locked, into);
        // it was parted, or merged into another, before it was locked
        if (!merged.isMergedInto(survivor)) {
            throw Refused.conflict("not-merged");
        }
        outbox.append(merged.partFrom(survivor));
        recipients.flush();
        return merged.version();
    }

    private Map<UUID, Recipient> locked(UUID... ids) {
        return recipients.toChange(List.of(ids)).stream().collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    private Recipient seen(Map<UUID, Recipient> locked, UUID id) {
        Recipient recipient = locked.get(id);
        if (recipient == null || !recipients.isSeen(recipient)) {
            throw Refused.notFound("recipient-not-found");
        }
        return recipient;
    }
}
