package kz.socialregistry.budget.allotment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.budget.money.Amount;
import kz.socialregistry.budget.money.Printed;
import kz.socialregistry.events.budget.AllotmentMade;
import kz.socialregistry.events.budget.AllotmentState;
import org.jspecify.annotations.Nullable;

/** Money allotted to a programme in a region for a year. An amount that is not known stays unknown. */
@Entity
class Allotment {

    @Id
    private UUID id;

    @Column
    private UUID programmeId;

    @Column
    private UUID regionId;

    @Column(name = "budget_year")
    private int year;

    @Column
    private @Nullable String fundingSource;

    @Column
    private @Nullable BigDecimal amount;

    @Embedded
    private @Nullable Printed printed;

    @Column
    private @Nullable String countsIn;

    @Column
    private @Nullable Integer plannedHeadcount;

    @Column
    private @Nullable String source;

    @Column
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Allotment() {}

    Allotment(UUID id, MakeAllotment request) {
        this.id = id;
        this.programmeId = request.programmeId();
        this.regionId = request.regionId();
        this.year = request.year();
        this.fundingSource = request.fundingSource();
        this.amount = Amount.tengeOf(request.amount());
        this.printed = Printed.of(request.printedAs());
        this.countsIn = request.countsIn();
        this.plannedHeadcount = request.plannedHeadcount();
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** The event of its entry. */
    AllotmentMade made() {
        return new AllotmentMade(new AllotmentState(
                id,
                programmeId,
                regionId,
                year,
                fundingSource,
                Amount.asEvent(amount),
                Printed.asEvent(printed),
                countsIn,
                plannedHeadcount,
                source,
                synthetic));
    }

    AllotmentView view() {
        return new AllotmentView(
                id,
                programmeId,
                regionId,
                year,
                fundingSource,
                Amount.of(amount),
                Printed.asView(printed),
                countsIn,
                plannedHeadcount,
                source,
                synthetic);
    }

    UUID regionId() {
        return regionId;
    }

    /** The first day of its budget year: by the boundaries of that day it belongs to its region. */
    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
