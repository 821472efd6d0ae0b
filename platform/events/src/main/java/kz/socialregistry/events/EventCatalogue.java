package kz.socialregistry.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.socialregistry.events.budget.AllotmentMade;
import kz.socialregistry.events.budget.ProgrammeOpened;
import kz.socialregistry.events.budget.SpendingRecorded;
import kz.socialregistry.events.centres.CentreChanged;
import kz.socialregistry.events.centres.CentreClosed;
import kz.socialregistry.events.centres.CentreCorrected;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.LicenceEntered;
import kz.socialregistry.events.centres.LicenceWithdrawn;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceChangeRefused;
import kz.socialregistry.events.centres.PlaceChanged;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlaceRefused;
import kz.socialregistry.events.centres.PlaceReleased;
import kz.socialregistry.events.centres.ProjectCancelled;
import kz.socialregistry.events.centres.ProjectChanged;
import kz.socialregistry.events.centres.ProjectFinished;
import kz.socialregistry.events.centres.ProjectPlanned;
import kz.socialregistry.events.centres.ProjectStarted;
import kz.socialregistry.events.centres.RegionChanged;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.StaffCounted;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitClosed;
import kz.socialregistry.events.centres.UnitCorrected;
import kz.socialregistry.events.centres.UnitMoved;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.events.recipients.EnrolmentAdmitted;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentChanged;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentPlaced;
import kz.socialregistry.events.recipients.EnrolmentQueued;
import kz.socialregistry.events.recipients.EnrolmentRefused;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentResumed;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.events.recipients.RecipientCorrected;
import kz.socialregistry.events.recipients.RecipientRegistered;

/** Every type of event there is. A type that is not listed here is never published, and skipped when read. */
public final class EventCatalogue {

    private static final List<EventType> TYPES = List.of(
            new EventType("centres.region-established.v1", Topic.CENTRES, RegionEstablished.class),
            new EventType("centres.region-changed.v1", Topic.CENTRES, RegionChanged.class),
            new EventType("centres.centre-opened.v1", Topic.CENTRES, CentreOpened.class),
            new EventType("centres.centre-corrected.v1", Topic.CENTRES, CentreCorrected.class),
            new EventType("centres.centre-changed.v1", Topic.CENTRES, CentreChanged.class),
            new EventType("centres.centre-closed.v1", Topic.CENTRES, CentreClosed.class),
            new EventType("centres.unit-opened.v1", Topic.CENTRES, UnitOpened.class),
            new EventType("centres.unit-capacity-changed.v1", Topic.CENTRES, UnitCapacityChanged.class),
            new EventType("centres.unit-moved.v1", Topic.CENTRES, UnitMoved.class),
            new EventType("centres.unit-corrected.v1", Topic.CENTRES, UnitCorrected.class),
            new EventType("centres.unit-closed.v1", Topic.CENTRES, UnitClosed.class),
            new EventType("centres.staff-counted.v1", Topic.CENTRES, StaffCounted.class),
            new EventType("centres.licence-entered.v1", Topic.CENTRES, LicenceEntered.class),
            new EventType("centres.licence-withdrawn.v1", Topic.CENTRES, LicenceWithdrawn.class),
            new EventType("centres.project-planned.v1", Topic.CENTRES, ProjectPlanned.class),
            new EventType("centres.project-changed.v1", Topic.CENTRES, ProjectChanged.class),
            new EventType("centres.project-started.v1", Topic.CENTRES, ProjectStarted.class),
            new EventType("centres.project-finished.v1", Topic.CENTRES, ProjectFinished.class),
            new EventType("centres.project-cancelled.v1", Topic.CENTRES, ProjectCancelled.class),
            new EventType("centres.place-assigned.v1", Topic.PLACEMENTS, PlaceAssigned.class),
            new EventType("centres.place-queued.v1", Topic.PLACEMENTS, PlaceQueued.class),
            new EventType("centres.place-refused.v1", Topic.PLACEMENTS, PlaceRefused.class),
            new EventType("centres.place-released.v1", Topic.PLACEMENTS, PlaceReleased.class),
            new EventType("centres.place-changed.v1", Topic.PLACEMENTS, PlaceChanged.class),
            new EventType("centres.place-change-refused.v1", Topic.PLACEMENTS, PlaceChangeRefused.class),
            new EventType("recipients.recipient-registered.v1", Topic.RECIPIENTS, RecipientRegistered.class),
            new EventType("recipients.recipient-corrected.v1", Topic.RECIPIENTS, RecipientCorrected.class),
            new EventType("recipients.enrolment-requested.v1", Topic.ENROLMENTS, EnrolmentRequested.class),
            new EventType("recipients.enrolment-placed.v1", Topic.ENROLMENTS, EnrolmentPlaced.class),
            new EventType("recipients.enrolment-queued.v1", Topic.ENROLMENTS, EnrolmentQueued.class),
            new EventType("recipients.enrolment-refused.v1", Topic.ENROLMENTS, EnrolmentRefused.class),
            new EventType("recipients.enrolment-admitted.v1", Topic.ENROLMENTS, EnrolmentAdmitted.class),
            new EventType("recipients.enrolment-suspended.v1", Topic.ENROLMENTS, EnrolmentSuspended.class),
            new EventType("recipients.enrolment-resumed.v1", Topic.ENROLMENTS, EnrolmentResumed.class),
            new EventType("recipients.enrolment-ended.v1", Topic.ENROLMENTS, EnrolmentEnded.class),
            new EventType("recipients.enrolment-change-requested.v1", Topic.ENROLMENTS, EnrolmentChangeRequested.class),
            new EventType("recipients.enrolment-changed.v1", Topic.ENROLMENTS, EnrolmentChanged.class),
            new EventType("recipients.enrolment-cancelled.v1", Topic.ENROLMENTS, EnrolmentCancelled.class),
            new EventType("budget.programme-opened.v1", Topic.BUDGET, ProgrammeOpened.class),
            new EventType("budget.allotment-made.v1", Topic.BUDGET, AllotmentMade.class),
            new EventType("budget.spending-recorded.v1", Topic.BUDGET, SpendingRecorded.class));

    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_PAYLOAD =
            TYPES.stream().collect(toUnmodifiableMap(EventType::payload, Function.identity()));

    private EventCatalogue() {}

    /** All types, grouped by publisher. */
    public static List<EventType> all() {
        return TYPES;
    }

    /** The type with this name; empty for one that this version does not know. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The type of this event.
     *
     * @throws IllegalArgumentException if its class is not in the catalogue
     */
    public static EventType of(Event event) {
        EventType type = BY_PAYLOAD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " is not in the catalogue of events");
        }
        return type;
    }
}
