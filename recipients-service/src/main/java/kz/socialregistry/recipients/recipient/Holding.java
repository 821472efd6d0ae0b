package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** Holds a recipient still while another feature says something of it. */
@ApplicationScoped
public class Holding {

    private final Recipients recipients;
    private final Finding finding;
    private final Outbox outbox;

    Holding(Recipients recipients, Finding finding, Outbox outbox) {
        this.recipients = recipients;
        this.finding = finding;
        this.outbox = outbox;
    }

    /**
     * A recipient that is held.
     *
     * @param records all records of the person, this one among them
     */
    public record Held(UUID id, long version, boolean isFamily, boolean isMerged, Set<UUID> records) {}

    /** Whether there is such a recipient for the caller, erased or not. */
    @Transactional(TxType.MANDATORY)
    public boolean sees(UUID id) {
        return recipients.seen(id).isPresent();
    }

    /**
     * Holds the record, and all others of the person, until the transaction ends: nobody else says anything of them,
     * merges, parts or erases them.
     *
     * @throws Refused 404 if there is no such recipient for the caller, 410 if it was erased
     */
    @Transactional(TxType.MANDATORY)
    public Held hold(UUID id) {
        Recipient held = recipients.together(id).record();
        if (held.isErased()) {
            throw Refused.gone("erased");
        }
        UUID into = recipients.mergedInto(id);
        return new Held(id, held.version(), held.isFamily(), into != null, finding.recordsOf(into == null ? id : into));
    }

    /** Says where the recipient lives now; the record tells it, and so does its event. */
    @Transactional(TxType.MANDATORY)
    public void livesIn(UUID id, @Nullable UUID region) {
        Recipient recipient = recipients.findById(id);
        if (!Objects.equals(recipient.residenceRegionId(), region)) {
            outbox.append(recipient.livesIn(region));
        }
    }
}
