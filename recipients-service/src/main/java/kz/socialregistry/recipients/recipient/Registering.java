package kz.socialregistry.recipients.recipient;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.privacy.Vault;

/** Enters persons and families, one from a form or many from an import. */
@ApplicationScoped
public class Registering {

    /** The code of the refusal of a number that another recipient has. */
    public static final String IIN_TAKEN = "iin-taken";

    private final RecipientRules rules;
    private final Recipients recipients;
    private final FindingByName names;
    private final Vault vault;
    private final Visibility visibility;
    private final Outbox outbox;
    private final Clock clock;

    Registering(
            RecipientRules rules,
            Recipients recipients,
            FindingByName names,
            Vault vault,
            Visibility visibility,
            Outbox outbox,
            Clock clock) {
        this.rules = rules;
        this.recipients = recipients;
        this.names = names;
        this.vault = vault;
        this.visibility = visibility;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RecipientView register(RegisterRecipient request) {
        FieldErrors errors = new FieldErrors();
        rules.check(errors, "", request);
        visibility.check(errors, "/residenceRegionId", request.residenceRegionId());
        errors.throwIfAny();
        String iin = request.iin();
        if (iin != null && recipients.withIin(vault.index(iin)).isPresent()) {
            throw Refused.conflict(IIN_TAKEN);
        }
        Recipient recipient = new Recipient(Ids.next(), request, vault, clock.instant());
        recipients.persist(recipient);
        outbox.append(recipient.registered());
        // Now, so that a number that another transaction took in this very moment is met here and not by the commit.
        recipients.flush();
        names.keep(List.of(recipient.id()), List.of(request));
        return recipient.view(vault).with(names.duplicatesOf(recipient.id(), request));
    }

    /**
     * Enters many, in the caller's transaction.
     *
     * @param requests keep {@link RecipientRules}, and none has a number that is {@link #taken}
     * @return their ids, in the same order
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> registerAll(List<RegisterRecipient> requests) {
        Instant now = clock.instant();
        List<UUID> ids = Stream.generate(Ids::next).limit(requests.size()).toList();
        vault.prepare(ids);
        List<Recipient> entered = IntStream.range(0, ids.size())
                .mapToObj(i -> new Recipient(ids.get(i), requests.get(i), vault, now))
                .toList();
        recipients.persist(entered);
        // So that the caller's own rows may refer to them.
        recipients.flush();
        outbox.append(entered.stream().map(Recipient::registered).toList());
        names.keep(ids, requests);
        return ids;
    }

    /** Those of the indexes made by {@link #index} that belong to a recipient already. */
    @Transactional(TxType.MANDATORY)
    public Set<ByteBuffer> taken(Collection<ByteBuffer> indexes) {
        return indexes.isEmpty()
                ? Set.of()
                : recipients.taken(indexes.stream().map(ByteBuffer::array).toList()).stream()
                        .map(ByteBuffer::wrap)
                        .collect(toSet());
    }

    /** The keyed index of a valid number; equal for equal numbers. */
    public ByteBuffer index(String iin) {
        return ByteBuffer.wrap(vault.index(iin));
    }
}
