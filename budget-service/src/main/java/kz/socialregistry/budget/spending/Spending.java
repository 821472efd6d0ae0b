package kz.socialregistry.budget.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import kz.socialregistry.budget.money.Amount;
import kz.socialregistry.budget.money.Printed;
import kz.socialregistry.events.budget.SpendingRecorded;
import kz.socialregistry.events.budget.SpendingState;
import org.jspecify.annotations.Nullable;

/** Money used of an allotment. Either the amount is known, or why it is not. */
@Entity
class Spending {

    @Id
    private UUID id;

    @Column
    private UUID allotmentId;

    @Column
    private @Nullable BigDecimal amount;

    @Column
    private @Nullable String unknownReason;

    @Embedded
    private @Nullable Printed printed;

    @Column
    private @Nullable String source;

    @Column
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Spending() {}

    Spending(UUID id, RecordSpending request) {
        this.id = id;
        this.allotmentId = request.allotmentId();
        this.amount = Amount.tengeOf(request.amount());
        this.unknownReason = request.unknownReason();
        this.printed = Printed.of(request.printedAs());
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** The event of its entry. */
    SpendingRecorded recorded() {
        return new SpendingRecorded(new SpendingState(
                id, allotmentId, Amount.asEvent(amount), unknownReason, Printed.asEvent(printed), source, synthetic));
    }

    SpendingView view() {
        return new SpendingView(
                id, allotmentId, Amount.of(amount), unknownReason, Printed.asView(printed), source, synthetic);
    }

    UUID allotmentId() {
        return allotmentId;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
