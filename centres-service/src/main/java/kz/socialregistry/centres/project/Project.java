package kz.socialregistry.centres.project;

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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.centres.capacity.CapacityAct;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.ProjectState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** A building project. What it does to the capacity in force follows from what has happened, never from its plan. */
@Entity
class Project {

    static final String PLANNED = "planned";
    static final String UNDER_WAY = "under-way";
    static final String FINISHED = "finished";
    static final String CANCELLED = "cancelled";

    @Id
    private UUID id;

    private UUID centreId;
    private String kind;

    @Embedded
    private Names names;

    private String status;
    private @Nullable LocalDate plannedStart;
    private @Nullable LocalDate plannedFinish;
    private @Nullable LocalDate startedOn;
    private @Nullable String startDocument;
    private @Nullable LocalDate finishedOn;
    private @Nullable String finishDocument;
    private @Nullable LocalDate cancelledOn;
    private @Nullable String cancellationReason;
    private @Nullable String costReference;

    @ElementCollection
    @CollectionTable(name = "project_effect", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<ProjectEffect> effects = new ArrayList<>();

    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Project() {}

    /** A new one, whose plan was checked. */
    Project(UUID id, UUID centreId, PlanProject plan) {
        this.id = id;
        this.centreId = centreId;
        this.status = PLANNED;
        change(plan);
    }

    /**
     * Changes the plan. What was planned before is in the audit trail.
     *
     * @throws Refused if it is finished or cancelled
     */
    final void change(PlanProject plan) {
        checkNotOver();
        kind = plan.kind();
        names = plan.names();
        plannedStart = plan.plannedStart();
        plannedFinish = plan.plannedFinish();
        costReference = plan.costReference();
        source = plan.source();
        synthetic = Boolean.TRUE.equals(plan.synthetic());
        if (!effects.equals(plan.effects())) {
            effects.clear();
            effects.addAll(plan.effects());
        }
    }

    /**
     * The works begin.
     *
     * @throws Refused if they began, or are over
     */
    void start(ProjectAct.Start act, LocalDate today) {
        checkNotOver();
        if (!status.equals(PLANNED)) {
            throw Refused.conflict("project-already-started");
        }
        checkDay(act.on(), today, !effects.isEmpty()).throwIfAny();
        status = UNDER_WAY;
        startedOn = act.on();
        startDocument = act.document();
    }

    /**
     * The result is in use.
     *
     * @param open opens the unit of an effect and tells its id
     * @throws Refused if it is over
     */
    void finish(ProjectAct.Finish act, LocalDate today, Function<ProjectEffect, UUID> open) {
        checkNotOver();
        LocalDate began = act.startedOn() == null ? startedOn : act.startedOn();
        checkDay(act.on(), today, !effects.isEmpty())
                .rejectIf(began == null && takesPlaces(), "/startedOn", "required")
                .rejectIf(isAfter(began, act.on()) || isAfter(began, today), "/on", "before-start", "" + began)
                .throwIfAny();
        status = FINISHED;
        startedOn = began;
        finishedOn = act.on();
        finishDocument = act.document();
        effects.replaceAll(effect -> effect.opens() == null ? effect : effect.opened(open.apply(effect)));
    }

    /**
     * It is given up; places that it takes come back.
     *
     * @throws Refused if it is over
     */
    void cancel(ProjectAct.Cancel act, LocalDate today) {
        checkNotOver();
        checkDay(act.on(), today, status.equals(UNDER_WAY) && takesPlaces())
                .rejectIf(isAfter(startedOn, act.on()), "/on", "before-start", "" + startedOn)
                .throwIfAny();
        status = CANCELLED;
        cancelledOn = act.on();
        cancellationReason = act.reason();
    }

    private static FieldErrors checkDay(@Nullable LocalDate on, LocalDate today, boolean needed) {
        return new FieldErrors()
                .rejectIf(on == null && needed, "/on", "required")
                .rejectIf(on != null && on.isAfter(today), "/on", "in-future");
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private boolean takesPlaces() {
        return effects.stream().anyMatch(effect -> effect.away() > 0);
    }

    /** @throws Refused if it is finished or cancelled */
    void checkNotOver() {
        if (status.equals(FINISHED) || status.equals(CANCELLED)) {
            throw Refused.conflict("project-over");
        }
    }

    /** What it does by now to the capacity of each of the units, and of those it no longer has to do with. */
    SortedMap<UUID, List<CapacityAct>> changes(List<UUID> formerUnits) {
        SortedMap<UUID, List<CapacityAct>> changes = new TreeMap<>();
        formerUnits.forEach(unit -> changes.put(unit, List.of()));
        for (ProjectEffect effect : effects) {
            if (effect.unitId() != null) {
                List<CapacityAct> acts = new ArrayList<>();
                away(effect).ifPresent(acts::add);
                added(effect).ifPresent(acts::add);
                changes.put(effect.unitId(), acts);
            }
        }
        return changes;
    }

    private Optional<CapacityAct> away(ProjectEffect effect) {
        Validity days = new Validity(startedOn, finishedOn == null ? cancelledOn : finishedOn);
        return startedOn == null || effect.away() == 0 || days.isEmpty()
                ? Optional.empty()
                : Optional.of(CapacityAct.change(id, days, -effect.away(), "repair", startDocument, synthetic));
    }

    private Optional<CapacityAct> added(ProjectEffect effect) {
        String reason = kind.equals("extension") ? "extension" : "commissioning";
        return finishedOn == null || effect.added() == 0
                ? Optional.empty()
                : Optional.of(CapacityAct.change(
                        id, new Validity(finishedOn, null), effect.added(), reason, finishDocument, synthetic));
    }

    /** The units it has to do with. */
    List<UUID> units() {
        return effects.stream()
                .flatMap(effect -> Optional.ofNullable(effect.unitId()).stream())
                .toList();
    }

    /** What a full request would say of its plan. */
    PlanProject plan() {
        return new PlanProject(
                kind, names, plannedStart, plannedFinish, costReference, List.copyOf(effects), source, synthetic);
    }

    ProjectState state() {
        return new ProjectState(
                id,
                centreId,
                kind,
                names.asEvent(),
                status,
                plannedStart,
                plannedFinish,
                startedOn,
                finishedOn,
                cancelledOn,
                costReference,
                effects.stream().map(ProjectEffect::asEvent).toList(),
                source,
                synthetic);
    }

    ProjectView view() {
        return new ProjectView(
                id,
                centreId,
                kind,
                names,
                status,
                plannedStart,
                plannedFinish,
                startedOn,
                startDocument,
                finishedOn,
                finishDocument,
                cancelledOn,
                cancellationReason,
                costReference,
                List.copyOf(effects),
                source,
                synthetic);
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    long version() {
        return version;
    }
}
