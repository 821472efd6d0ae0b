package kz.socialregistry.recipients.fact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.fact.FactState.Recorded;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** Something that is known of a recipient, from a day on; what was said of it before stays. */
@Entity
@Table(name = "recipient_fact")
class Fact {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID recipientId;

    @Convert(converter = FactKind.AsText.class)
    private FactKind kind;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable String once;

    @Embedded
    private FactState state;

    @ElementCollection
    @CollectionTable(name = "recipient_fact_before", joinColumns = @JoinColumn(name = "fact_id"))
    @OrderColumn(name = "position")
    private List<FactState> before = new ArrayList<>();

    /** For JPA. */
    protected Fact() {}

    Fact(UUID id, UUID recipientId, FactKind kind, FactState state) {
        this.id = id;
        this.recipientId = recipientId;
        this.kind = kind;
        take(state);
    }

    private void take(FactState said) {
        state = said;
        once = kind.once(said.code(), said.otherRecipientId());
    }

    private void change(FactState said) {
        before.add(state);
        take(said);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID recipientId() {
        return recipientId;
    }

    FactKind kind() {
        return kind;
    }

    FactState state() {
        return state;
    }

    /** What the request would say that records it as it is now. */
    RecordFact asRecorded(Vault vault) {
        Details details = Details.open(vault, recipientId, state.sealed());
        return new RecordFact(
                kind.text(),
                state.from(),
                state.to(),
                state.code(),
                state.regionId(),
                state.otherRecipientId(),
                details.number(),
                details.issuer(),
                details.address(),
                details.name(),
                details.contact(),
                details.birthDate());
    }

    /** It is, and always was, as this says. */
    void correct(FactState said) {
        refuseIfWithdrawn();
        change(said);
    }

    /** It no longer holds from this day on. */
    void end(LocalDate on, LocalDate today, Recorded recorded) {
        refuseIfWithdrawn();
        LocalDate to = state.to();
        if (to != null && !to.isAfter(today)) {
            throw Refused.conflict("fact-over", to.toString());
        }
        if (on.isAfter(today)) {
            throw Refused.conflict("day-in-future", today.toString());
        }
        LocalDate earliest = state.from().plusDays(1);
        if (on.isBefore(earliest)) {
            throw Refused.conflict("day-too-early", earliest.toString());
        }
        change(state.endedOn(on, recorded));
    }

    /** It was wrong: nobody counts it any more. */
    void withdraw(String reason, Recorded recorded) {
        refuseIfWithdrawn();
        change(state.withdrawn(reason, recorded));
    }

    void refuseIfWithdrawn() {
        if (state.withdrawal() != null) {
            throw Refused.conflict("fact-withdrawn");
        }
    }

    /** Without what it says. */
    FactSummary summary() {
        return new FactSummary(
                id, recipientId, kind.text(), state.from(), state.to(), state.withdrawal() != null, version);
    }

    /** @param full the personal fields that may be shown */
    FactView view(Vault vault, Set<String> full) {
        return new FactView(
                id, recipientId, kind.text(), SaidOfFact.of(state, recipientId, vault, full), null, version);
    }

    /** The same with all that was said before, the oldest first. */
    FactView viewWithHistory(Vault vault, Set<String> full) {
        List<SaidOfFact> history = before.stream()
                .map(said -> SaidOfFact.of(said, recipientId, vault, full))
                .toList();
        return new FactView(
                id, recipientId, kind.text(), SaidOfFact.of(state, recipientId, vault, full), history, version);
    }
}
