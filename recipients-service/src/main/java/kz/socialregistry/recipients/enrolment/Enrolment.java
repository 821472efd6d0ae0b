package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceChangeRefused;
import kz.socialregistry.events.centres.PlaceChanged;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlaceRefused;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentAdmitted;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentChanged;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.EnrolmentPlaced;
import kz.socialregistry.events.recipients.EnrolmentQueued;
import kz.socialregistry.events.recipients.EnrolmentRefused;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentResumed;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.recipient.KnownFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A recipient's way through one unit: {@link EnrolmentStep} is the map, the verbs here walk it. */
@Entity
class Enrolment {

    private static final String HOLD_EXPIRED = "hold-expired";
    private static final String TERM_ENDED = "term-ended";
    private static final String TERM_OVER = "term-over";
    private static final String NEVER_HAPPENED = "never-happened";
    private static final String TRANSFER = "transfer";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID recipientId;

    @Column
    private UUID unitId;

    @Convert(converter = EnrolmentStatus.AsText.class)
    private EnrolmentStatus status;

    @Column
    private LocalDate requestedOn;

    @Embedded
    private Stay stay;

    @Embedded
    private Groups groups;

    @Embedded
    private Changes changes = new Changes();

    @Embedded
    private Transfer transfer = new Transfer();

    private @Nullable String priorityGroup;
    private @Nullable String declineReason;
    private @Nullable String refusalReason;
    private @Nullable UUID applicationId;
    private boolean synthetic;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable Instant settledAt;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries; the database knows who enters it
    private UUID @Nullable [] enteredIn;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID @Nullable [] enteredFor;

    /** For JPA. */
    protected Enrolment() {}

    /**
     * A request for a place.
     *
     * @param request keeps {@link EnrolmentRules}
     * @param applicationId whose referral it follows; {@code null}: asked for directly
     */
    Enrolment(
            UUID id,
            UUID recipientId,
            UUID unitId,
            RequestEnrolment request,
            @Nullable UUID applicationId,
            LocalDate today) {
        this.id = id;
        this.recipientId = recipientId;
        this.unitId = unitId;
        status = EnrolmentStatus.REQUESTED;
        groups = new Groups(request.targetGroup());
        requestedOn = request.requestedOn(today);
        stay = new Stay(request, today);
        priorityGroup = request.priorityGroup();
        this.applicationId = applicationId;
        synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    UUID id() {
        return id;
    }

    UUID recipientId() {
        return recipientId;
    }

    UUID unitId() {
        return unitId;
    }

    Stay stay() {
        return stay;
    }

    /** The recipient goes on here with the stay that began there, which ends on the day on which this one begins. */
    void goOnFrom(Enrolment other) {
        transfer.from(other.id);
    }

    /** The enrolment that ends when this one begins; {@code null}: none. */
    @Nullable
    UUID transferOf() {
        return transfer.of();
    }

    /** Whether the stay began and goes on, be it that the recipient is away. */
    boolean isThere() {
        return EnrolmentStep.END.possibleFrom(status);
    }

    /** The day of leaving of a stay that is over. */
    Optional<LocalDate> leftOn() {
        return status == EnrolmentStatus.ENDED ? Optional.ofNullable(stay.endedOn()) : Optional.empty();
    }

    /** @param who what centres-service may know of the recipient */
    EnrolmentRequested requested(KnownFacts who) {
        return new EnrolmentRequested(state(who));
    }

    /** Takes centres-service's answer; empty if it no longer applies, which is normal: we may have moved on meanwhile. */
    Optional<EnrolmentEvent> settle(PlacementEvent answer, Instant now) {
        Optional<EnrolmentEvent> event = Optional.empty();
        if (answer instanceof PlaceAssigned) {
            event = place(answer.placement());
        } else if (answer instanceof PlaceQueued) {
            event = tryStep(EnrolmentStep.QUEUE, EnrolmentQueued::new);
        } else if (answer instanceof PlaceRefused && EnrolmentStep.REFUSE.possibleFrom(status)) {
            refusalReason = answer.placement().reason();
            event = tryStep(EnrolmentStep.REFUSE, EnrolmentRefused::new);
        } else if (answer instanceof PlaceChanged changed && changes.waitFor(changed.change())) {
            event = change(changed.placement().from());
        } else if (answer instanceof PlaceChangeRefused refused && changes.waitFor(refused.change())) {
            changes.close(change -> change.refused(refused.reason()));
        }
        if (event.isPresent()) {
            settledAt = now;
        }
        return event;
    }

    private Optional<EnrolmentEvent> place(PlacementState place) {
        if (!EnrolmentStep.PLACE.possibleFrom(status)) {
            return Optional.empty();
        }
        stay.place(place.from(), place.heldUntil());
        return switch (stay.whenPlaced()) {
            case PLACE_IN_THE_PAST -> tryStep(EnrolmentStep.PLACE_IN_THE_PAST, EnrolmentEnded::new);
            case PLACE_IN_THE_HOUSE -> tryStep(EnrolmentStep.PLACE_IN_THE_HOUSE, EnrolmentAdmitted::new);
            default -> tryStep(EnrolmentStep.PLACE, EnrolmentPlaced::new);
        };
    }

    private Optional<EnrolmentEvent> change(@Nullable LocalDate placeFrom) {
        ChangeOfStay done = changes.close(ChangeOfStay::done);
        stay.change(done, placeFrom);
        if (done.group() != null) {
            groups.change(done.group(), done.asked().admittedOn());
        }
        if (requestedOn.isAfter(stay.wantedFrom())) {
            requestedOn = stay.wantedFrom();
        }
        return tryStep(stay.whenChanged(), EnrolmentChanged::new);
    }

    /** The recipient came: the stay counts from this day. */
    EnrolmentAdmitted admit(LocalDate on, LocalDate today) {
        step(EnrolmentStep.ADMIT);
        stay.admit(on, today);
        return new EnrolmentAdmitted(state());
    }

    /** The recipient is away for a while. */
    EnrolmentSuspended suspend(Absence absence, LocalDate today) {
        step(EnrolmentStep.SUSPEND);
        stay.suspend(absence, today);
        return new EnrolmentSuspended(state());
    }

    /** The recipient is back. */
    EnrolmentResumed resume(LocalDate on, LocalDate today) {
        step(EnrolmentStep.RESUME);
        stay.resume(on, today);
        return new EnrolmentResumed(state());
    }

    /** The recipient left; this day does not count any more. */
    EnrolmentEnded end(LocalDate on, String reason, LocalDate today) {
        step(EnrolmentStep.END);
        groups.refuseEnd(on);
        stay.end(on, reason, today);
        return new EnrolmentEnded(state());
    }

    /**
     * The days are to be others: nothing changes until centres-service says that the place can be had on them.
     *
     * @param asked keeps {@link EnrolmentRules}
     * @param away all absences that it is to have, which keep {@link AbsenceRules}; {@code null}: those recorded
     */
    EnrolmentChangeRequested askFor(Days asked, @Nullable List<Absence> away, String reason, Instant now) {
        Days days = days();
        changes.refuseWhileUnderWay();
        transfer.refuseToMove(days, asked);
        AbsencesChange absences = stay.asked(away);
        Changes.refuseIf(asked.equals(days) && absences == null);
        if (away == null) {
            stay.checkChange(asked);
        }
        groups.checkChange(asked);
        return ask(ChangeOfStay.asked(days, asked, absences, null, reason, now));
    }

    /**
     * The target group is to be another from a day of the stay on, whatever was recorded from that day on: it is not until
     * centres-service says that the unit serves it. Of who comes of age it may be said that the group stays the same.
     *
     * @param group code; {@code null}: that of the unit
     */
    EnrolmentChangeRequested askForGroup(LocalDate from, @Nullable String group, String reason, Instant now) {
        Days days = days();
        changes.refuseWhileUnderWay();
        days.refuseUnlessCovered(from);
        GroupChange change = groups.asked(from, group);
        Changes.refuseIf(groups.hold(change) && !reason.equals(EnrolmentRules.CAME_OF_AGE));
        return ask(ChangeOfStay.asked(days, days, null, change, reason, now));
    }

    private EnrolmentChangeRequested ask(ChangeOfStay change) {
        return new EnrolmentChangeRequested(state(), changes.ask(change), change.asEvent());
    }

    /** The days that can be changed; refuses if the stay has not begun. */
    Days days() {
        if (!EnrolmentStep.CHANGE_TO_OVER.possibleFrom(status)) {
            throw Refused.conflict("step-not-possible", status.text());
        }
        return stay.days();
    }

    /** The stay never happened, whatever was recorded. */
    EnrolmentCancelled annul() {
        return cancel(EnrolmentStep.ANNUL, NEVER_HAPPENED);
    }

    /**
     * The stay that this one goes on from is over, on the day on which this one began: that day counts here.
     *
     * @return empty if it is over already
     */
    Optional<EnrolmentEvent> takeOver(Enrolment left) {
        transfer.done();
        if (!EnrolmentStep.END.possibleFrom(left.status)) {
            return Optional.empty();
        }
        LocalDate last = left.stay.nearestEnd(requireNonNull(stay.admittedOn()), left.groups.since());
        return Optional.of(left.end(last, TRANSFER, last));
    }

    boolean isChanging() {
        return changes.areUnderWay();
    }

    /** Refuses unless the recipient can go on in another unit from this day on. */
    void checkTransfer(LocalDate on) {
        if (!EnrolmentStep.END.possibleFrom(status)) {
            throw Refused.conflict("step-not-possible", status.text());
        }
        changes.refuseWhileUnderWay();
        groups.refuseEnd(on);
        stay.checkEnd(on);
    }

    /** The place that is kept will not be taken. */
    EnrolmentCancelled decline(String reason) {
        return cancel(EnrolmentStep.DECLINE, reason);
    }

    /** The recipient did not come while the place was held. */
    EnrolmentCancelled expire() {
        return cancel(EnrolmentStep.EXPIRE, HOLD_EXPIRED);
    }

    /** The agreed term is over: whoever is there leaves on its last day, whoever still waits needs the place no longer. */
    EnrolmentEvent endTerm(LocalDate today) {
        if (EnrolmentStep.END.possibleFrom(status)) {
            return end(requireNonNull(stay.wantedUntil()), TERM_ENDED, today);
        }
        return cancel(EnrolmentStep.LAPSE, TERM_OVER);
    }

    /** The request is withdrawn before the stay began. */
    EnrolmentCancelled cancel() {
        return cancel(EnrolmentStep.CANCEL, null);
    }

    private EnrolmentCancelled cancel(EnrolmentStep step, @Nullable String reason) {
        step(step);
        declineReason = reason;
        return new EnrolmentCancelled(state());
    }

    /** Whether other days or another group were asked for, now or before. */
    boolean wasChanged() {
        return !changes.all().isEmpty();
    }

    /** What the answers to its request made of it. */
    Enrolments.Answered answered() {
        return new Enrolments.Answered(id, status.text(), stay.placedFrom(), stay.heldUntil(), refusalReason);
    }

    EnrolmentView view() {
        return EnrolmentView.of(
                state(), stay, groups.former(), changes.all(), transfer.of(), declineReason, applicationId, version);
    }

    private void step(EnrolmentStep step) {
        if (!step.possibleFrom(status)) {
            throw Refused.conflict("step-not-possible", status.text());
        }
        changes.refuseWhileUnderWay();
        status = step.to();
    }

    private Optional<EnrolmentEvent> tryStep(EnrolmentStep step, Function<EnrolmentState, EnrolmentEvent> event) {
        if (!step.possibleFrom(status)) {
            return Optional.empty();
        }
        status = step.to();
        return Optional.of(event.apply(state()));
    }

    private EnrolmentState state() {
        return state(KnownFacts.NONE);
    }

    private EnrolmentState state(KnownFacts who) {
        return new EnrolmentState(
                id,
                recipientId,
                unitId,
                status.text(),
                groups.now(),
                requestedOn,
                stay.wantedFrom(),
                stay.wantedUntil(),
                stay.placedFrom(),
                stay.admittedOn(),
                stay.endedOn(),
                stay.endReason(),
                refusalReason,
                priorityGroup,
                who.sex(),
                who.born(),
                stay.absences().stream().map(Absence::asEvent).toList(),
                groups.former().stream().map(FormerGroup::asEvent).toList(),
                synthetic);
    }
}
