package kz.socialregistry.centres.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.centres.capacity.CapacityAct;
import kz.socialregistry.centres.capacity.CapacityLedger;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.history.FormerCentre;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitClosed;
import kz.socialregistry.events.centres.UnitCorrected;
import kz.socialregistry.events.centres.UnitMoved;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Names;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A unit with the ledger of its capacity. Who has its places is known to the placements. */
@Entity
public class Unit {

    private static final int USUAL_HOLD_DAYS = 14;

    /** More than a page of a list: what is shown of all its units is read at once. */
    private static final int MANY = 256;

    @Id
    private UUID id;

    private UUID centreId;

    @Embedded
    private Names names;

    private String format;
    private String targetGroup;
    private UUID regionId;

    /** Whether it serves a district that was named for it, not that of its centre. */
    private boolean ownRegion;

    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> countsIn;

    @Embedded
    private @Nullable Admits admits;

    private @Nullable Integer shifts;
    private int holdDays;
    private String absence;

    @ElementCollection
    @CollectionTable(name = "unit_capacity", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<Capacity> capacities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_former_centre", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<FormerCentre> formerCentres = new ArrayList<>();

    /** All that was said of its capacity, in the order in which it was said: the ledger follows from it. */
    @ElementCollection
    @CollectionTable(name = "unit_capacity_act", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<CapacityAct> capacityActs = new ArrayList<>();

    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Unit() {}

    /**
     * A new unit of a centre, which lends it the region and the totals that the request does not name.
     *
     * @param usualAbsence what becomes of places of its format while their holders are away
     * @throws FieldErrors.Invalid if its capacities overlap or it opens before its centre
     * @throws Refused if the centre is closed
     */
    Unit(UUID id, Centre centre, OpenUnit request, String usualAbsence) {
        check(centre, request);
        List<String> ownCountsIn = request.countsIn();
        this.id = id;
        this.centreId = centre.id();
        this.names = request.names();
        this.format = request.format();
        this.targetGroup = request.targetGroup();
        this.ownRegion = request.regionId() != null;
        this.regionId = request.regionId() == null ? centre.regionId() : request.regionId();
        this.openedOn = request.openedOn();
        this.countsIn = ownCountsIn == null ? centre.countsIn() : List.copyOf(ownCountsIn);
        this.admits = request.admits();
        this.shifts = request.shifts();
        this.holdDays = holdDays(request.holdDays());
        this.absence = request.absence() == null ? usualAbsence : request.absence();
        request.capacities().forEach(capacity -> capacityActs = CapacityLedger.enter(capacityActs, capacity));
        this.capacities = new ArrayList<>(CapacityLedger.of(capacityActs));
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    private static void check(Centre centre, OpenUnit request) {
        centre.checkNotClosed();
        FieldErrors errors = new FieldErrors();
        if (request.admits() != null) {
            request.admits().check(errors, "/admits");
        }
        List<Capacity> capacities = request.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            capacities.get(i).check(errors, "/capacities/" + i);
        }
        int overlapping = Validity.firstOverlapping(
                capacities.stream().map(Capacity::validity).toList());
        errors.rejectIf(overlapping >= 0, "/capacities/" + overlapping, "interval-overlaps");
        LocalDate centreOpenedOn = centre.openedOn();
        errors.rejectIf(
                request.openedOn() != null
                        && centreOpenedOn != null
                        && request.openedOn().isBefore(centreOpenedOn),
                "/openedOn",
                "before-centre");
        errors.throwIfAny();
    }

    private static int holdDays(@Nullable Integer asked) {
        return asked == null ? USUAL_HOLD_DAYS : asked;
    }

    /** What a correction would say that changes nothing. */
    CorrectUnit asCorrected() {
        return new CorrectUnit(names, admits, shifts, holdDays, absence, countsIn, source);
    }

    /**
     * Takes over what is said of it now. Days already granted to somebody who has not come stay as they are.
     *
     * @param correction keeps its rules
     * @return nothing if nothing changes
     */
    Optional<UnitCorrected> correct(CorrectUnit correction) {
        if (correction.equals(asCorrected())) {
            return Optional.empty();
        }
        names = correction.names();
        admits = correction.admits();
        shifts = correction.shifts();
        holdDays = holdDays(correction.holdDays());
        absence = correction.absence();
        countsIn = correction.countsIn() == null ? null : List.copyOf(correction.countsIn());
        source = correction.source();
        return Optional.of(new UnitCorrected(state()));
    }

    /** The event of its entry. */
    UnitOpened opened() {
        return new UnitOpened(state());
    }

    /**
     * Enters a capacity into the ledger. It may be less than what is assigned already: then the unit is over-assigned,
     * and nobody loses a place.
     *
     * @throws FieldErrors.Invalid if the capacity contradicts itself
     * @throws Refused if the unit is closed or the ledger is full
     */
    UnitCapacityChanged enter(Capacity capacity) {
        FieldErrors errors = new FieldErrors();
        capacity.check(errors, "");
        errors.throwIfAny();
        if (closedOn != null) {
            throw Refused.conflict("unit-already-closed", closedOn);
        }
        say(CapacityLedger.enter(capacityActs, capacity));
        return new UnitCapacityChanged(state());
    }

    /**
     * Enters what a building project does to the capacity, instead of what it did before.
     *
     * @return nothing if that changes nothing
     * @throws Refused if the ledger is full
     */
    Optional<UnitCapacityChanged> enter(UUID projectId, List<CapacityAct> changes) {
        List<CapacityAct> acts = CapacityLedger.change(capacityActs, projectId, changes);
        if (acts.equals(capacityActs)) {
            return Optional.empty();
        }
        say(acts);
        return Optional.of(new UnitCapacityChanged(state()));
    }

    private void say(List<CapacityAct> acts) {
        List<Capacity> ledger = CapacityLedger.of(acts);
        capacityActs.clear();
        capacityActs.addAll(acts);
        capacities.clear();
        capacities.addAll(ledger);
    }

    /**
     * Closes it with its centre. A unit that was to open later never does.
     *
     * @param on the first day it no longer works
     * @return nothing if it is closed already
     */
    public Optional<UnitClosed> close(LocalDate on) {
        if (closedOn != null) {
            return Optional.empty();
        }
        closedOn = openedOn != null && openedOn.isAfter(on) ? openedOn : on;
        return Optional.of(new UnitClosed(state()));
    }

    /** Whether it no longer works on the day. */
    public boolean isClosedBy(LocalDate day) {
        return closedOn != null && !closedOn.isAfter(day);
    }

    /** Passes it, with the district it serves, to the centre that its own is merged into. */
    public UnitMoved passTo(Centre successor, LocalDate on) {
        formerCentres.add(new FormerCentre(centreId, on));
        centreId = successor.id();
        ownRegion = ownRegion || !regionId.equals(successor.regionId());
        return new UnitMoved(state());
    }

    /** Lets it serve the district of its centre, which was corrected; nothing happens if it has one of its own. */
    Optional<UnitMoved> follow(UUID corrected) {
        if (ownRegion || regionId.equals(corrected)) {
            return Optional.empty();
        }
        regionId = corrected;
        return Optional.of(new UnitMoved(state()));
    }

    private UnitState state() {
        return new UnitState(
                id,
                centreId,
                names.asEvent(),
                format,
                targetGroup,
                regionId,
                openedOn,
                closedOn,
                countsIn,
                admits == null ? null : admits.asEvent(),
                shifts,
                holdDays,
                absence,
                capacities.stream().map(Capacity::asEvent).toList(),
                source,
                synthetic,
                formerCentres.stream().map(FormerCentre::asEvent).toList());
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    /** The district it serves, or the region if the district is not known. */
    public UUID regionId() {
        return regionId;
    }

    /** Code of the list {@code formats}. */
    public String format() {
        return format;
    }

    /** Code of the list {@code target-groups}. */
    public String targetGroup() {
        return targetGroup;
    }

    @Nullable
    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    /** The capacity ledger. */
    List<Capacity> capacities() {
        return List.copyOf(capacities);
    }

    UnitView view() {
        return new UnitView(
                id,
                centreId,
                names,
                format,
                targetGroup,
                regionId,
                openedOn,
                closedOn,
                countsIn,
                admits,
                shifts,
                holdDays,
                absence,
                capacities(),
                source,
                synthetic,
                List.copyOf(formerCentres));
    }

    /** Raised by every change of what is recorded of it. */
    public long version() {
        return version;
    }
}
