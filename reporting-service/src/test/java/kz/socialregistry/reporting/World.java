package kz.socialregistry.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.Money;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.budget.AllotmentMade;
import kz.socialregistry.events.budget.AllotmentState;
import kz.socialregistry.events.budget.PrintedAmount;
import kz.socialregistry.events.budget.ProgrammeOpened;
import kz.socialregistry.events.budget.ProgrammeState;
import kz.socialregistry.events.budget.SpendingRecorded;
import kz.socialregistry.events.budget.SpendingState;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.centres.RegionChanged;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.events.centres.RegionState.DatedCode;
import kz.socialregistry.events.centres.RegionState.DatedNames;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.events.centres.StaffCounted;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.events.centres.UnitState.Capacity;
import kz.socialregistry.events.recipients.EnrolmentAdmitted;
import kz.socialregistry.events.recipients.EnrolmentChanged;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.events.recipients.EnrolmentState.Absence;
import kz.socialregistry.events.recipients.EnrolmentState.FormerGroup;
import kz.socialregistry.events.recipients.RecipientRegistered;
import kz.socialregistry.events.recipients.RecipientState;
import kz.socialregistry.testing.TestTopics;

/** Makes events as the other services would publish them, and keeps them until they are published together. */
public final class World {

    private static final Random CODES = new Random();

    private final List<Event> events = new ArrayList<>();

    /** A day. */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A code that no other test uses. */
    public static String code() {
        return String.format("%09d", 100_000_000 + CODES.nextInt(899_999_999));
    }

    /** Everything made so far. */
    public List<Event> events() {
        return events;
    }

    /** Publishes what was made since the last time, and waits until the service has read it. */
    public World publish() {
        Map<UUID, Long> sequences = new HashMap<>();
        events.forEach(event -> TestTopics.publish(event, sequences.merge(event.aggregateId(), 1L, Long::sum)));
        events.clear();
        Arrived.everything();
        return this;
    }

    public UUID region(String code) {
        return region(List.of(new DatedCode(code, null, null)), List.of());
    }

    public UUID district(String code, UUID parent) {
        return region(List.of(new DatedCode(code, null, null)), List.of(new DatedParent(parent, null, null)));
    }

    public UUID region(List<DatedCode> codes, List<DatedParent> parents) {
        UUID id = UUID.randomUUID();
        events.add(new RegionEstablished(regionState(id, codes, parents)));
        return id;
    }

    /** A region that was entered as it began, and came to its codes and parents by an act. */
    public UUID regionByAct(List<DatedCode> codes, List<DatedParent> parents) {
        UUID id = region(
                List.of(new DatedCode(codes.get(0).code(), codes.get(0).validFrom(), null)),
                parents.stream()
                        .limit(1)
                        .map(first -> new DatedParent(first.regionId(), first.validFrom(), null))
                        .toList());
        events.add(new RegionChanged(regionState(id, codes, parents)));
        return id;
    }

    private static RegionState regionState(UUID id, List<DatedCode> codes, List<DatedParent> parents) {
        Names names = names("Region " + codes.get(0).code());
        return new RegionState(
                id,
                parents.isEmpty() ? "region" : "district",
                List.of(new DatedNames(names, null, null)),
                codes,
                parents,
                null,
                false);
    }

    public static Names names(String en) {
        return new Names(en + " kk", en + " ru", en);
    }

    public UUID centre(UUID region, String kind, List<String> countsIn) {
        UUID id = UUID.randomUUID();
        events.add(new CentreOpened(centreState(id, region, kind, countsIn)));
        return id;
    }

    public static CentreState centreState(UUID id, UUID region, String kind, List<String> countsIn) {
        return new CentreState(
                id,
                null,
                kind,
                "municipal-institution",
                names("Centre"),
                null,
                region,
                null,
                null,
                countsIn,
                "a report",
                false,
                null,
                null,
                null);
    }

    public UUID unit(UUID centre, UUID region, String format, List<String> countsIn, Capacity... capacities) {
        return unit(centre, region, format, "elderly-and-disabled", countsIn, capacities);
    }

    public UUID unit(
            UUID centre, UUID region, String format, String group, List<String> countsIn, Capacity... capacities) {
        UUID id = UUID.randomUUID();
        events.add(new UnitOpened(unitState(id, centre, region, format, group, countsIn, List.of(capacities), null)));
        return id;
    }

    public static UnitState unitState(
            UUID id,
            UUID centre,
            UUID region,
            String format,
            String group,
            List<String> countsIn,
            List<Capacity> capacities,
            List<UnitState.FormerCentre> formerCentres) {
        return new UnitState(
                id,
                centre,
                names("Unit"),
                format,
                group,
                region,
                null,
                null,
                countsIn,
                null,
                null,
                null,
                null,
                capacities,
                "a report",
                false,
                formerCentres);
    }

    public static Capacity limited(int places) {
        return new Capacity(null, null, "limited", places, null, null, null, null, false);
    }

    public static Capacity limited(int places, String from, String to) {
        return new Capacity(
                from == null ? null : day(from),
                to == null ? null : day(to),
                "limited",
                places,
                null,
                null,
                null,
                null,
                false);
    }

    public static Capacity unlimited() {
        return new Capacity(null, null, "unlimited", null, null, null, null, null, false);
    }

    public static Capacity unknown() {
        return new Capacity(null, null, "unknown", null, null, null, null, null, false);
    }

    public UUID staff(UUID centre, String on, int headcount) {
        UUID id = UUID.randomUUID();
        events.add(new StaffCounted(id, centre, day(on), headcount, null, null, false));
        return id;
    }

    public UUID person() {
        return recipient("person", 1, "female", false);
    }

    public UUID family(int members) {
        return recipient("family", members, null, false);
    }

    public UUID recipient(String kind, int persons, String sex, boolean synthetic) {
        UUID id = UUID.randomUUID();
        events.add(
                new RecipientRegistered(new RecipientState(id, kind, persons, sex, null, null, null, null, synthetic)));
        return id;
    }

    /** A stay; it is still open without a day of leaving. */
    public UUID stay(UUID recipient, UUID unit, String admittedOn, String endedOn) {
        return stay(recipient, unit, null, admittedOn, endedOn);
    }

    public UUID stay(UUID recipient, UUID unit, String targetGroup, String admittedOn, String endedOn) {
        UUID id = UUID.randomUUID();
        EnrolmentState state = enrolment(
                id, recipient, unit, endedOn == null ? "admitted" : "ended", targetGroup, admittedOn, endedOn);
        events.add(endedOn == null ? new EnrolmentAdmitted(state) : new EnrolmentEnded(state));
        return id;
    }

    public static EnrolmentState enrolment(
            UUID id, UUID recipient, UUID unit, String status, String group, String admittedOn, String endedOn) {
        LocalDate admitted = admittedOn == null ? null : day(admittedOn);
        LocalDate wanted = admitted == null ? day("2019-01-01") : admitted;
        return new EnrolmentState(
                id,
                recipient,
                unit,
                status,
                group,
                wanted,
                wanted,
                null,
                admitted,
                admitted,
                endedOn == null ? null : day(endedOn),
                endedOn == null ? null : "own-request",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false);
    }

    /** A stay that belonged to these groups before. */
    public UUID regrouped(
            UUID recipient, UUID unit, String group, String admittedOn, String endedOn, FormerGroup... former) {
        String status = endedOn == null ? "admitted" : "ended";
        EnrolmentState stay = enrolment(UUID.randomUUID(), recipient, unit, status, group, admittedOn, endedOn);
        events.add(new EnrolmentChanged(regrouped(stay, former)));
        return stay.enrolmentId();
    }

    /** The same enrolment, of these groups before. */
    public static EnrolmentState regrouped(EnrolmentState e, FormerGroup... former) {
        return new EnrolmentState(
                e.enrolmentId(),
                e.recipientId(),
                e.unitId(),
                e.status(),
                e.targetGroup(),
                e.requestedOn(),
                e.wantedFrom(),
                e.wantedUntil(),
                e.placedFrom(),
                e.admittedOn(),
                e.endedOn(),
                e.endReason(),
                e.refusalReason(),
                e.priorityGroup(),
                e.sex(),
                e.born(),
                e.absences(),
                List.of(former),
                e.synthetic());
    }

    public static FormerGroup until(String day, String group) {
        return new FormerGroup(group, day(day));
    }

    /** The same enrolment with these absences. */
    public static EnrolmentState away(EnrolmentState e, String status, Absence... absences) {
        return new EnrolmentState(
                e.enrolmentId(),
                e.recipientId(),
                e.unitId(),
                status,
                e.targetGroup(),
                e.requestedOn(),
                e.wantedFrom(),
                e.wantedUntil(),
                e.placedFrom(),
                e.admittedOn(),
                e.endedOn(),
                e.endReason(),
                e.refusalReason(),
                e.priorityGroup(),
                e.sex(),
                e.born(),
                List.of(absences),
                e.formerGroups(),
                e.synthetic());
    }

    public static Absence lent(String from, String returnOn, String returnedOn) {
        return new Absence(day(from), day(returnOn), returnedOn == null ? null : day(returnedOn), true);
    }

    public static Absence kept(String from, String returnedOn) {
        return new Absence(day(from), null, returnedOn == null ? null : day(returnedOn), false);
    }

    public UUID place(UUID unit, String from, String until) {
        return place(UUID.randomUUID(), unit, from, until);
    }

    public UUID place(UUID id, UUID unit, String from, String until) {
        events.add(new PlaceAssigned(new PlacementState(
                id, unit, "assigned", day(from), until == null ? null : day(until), null, null, null)));
        return id;
    }

    public UUID queue(UUID unit, String on) {
        UUID id = UUID.randomUUID();
        events.add(new PlaceQueued(new PlacementState(id, unit, "queued", null, null, null, day(on), null)));
        return id;
    }

    public UUID programme(String code, String instrument) {
        UUID id = UUID.randomUUID();
        events.add(
                new ProgrammeOpened(new ProgrammeState(id, code, names("Programme"), instrument, "a report", false)));
        return id;
    }

    public UUID allot(
            UUID programme,
            UUID region,
            int year,
            String source,
            String tenge,
            PrintedAmount printed,
            String countsIn) {
        UUID id = UUID.randomUUID();
        events.add(new AllotmentMade(new AllotmentState(
                id, programme, region, year, source, money(tenge), printed, countsIn, null, "a report", false)));
        return id;
    }

    public UUID spend(UUID allotment, String tenge, PrintedAmount printed) {
        UUID id = UUID.randomUUID();
        String reason = tenge == null ? "not-reported" : null;
        events.add(new SpendingRecorded(
                new SpendingState(id, allotment, money(tenge), reason, printed, "a report", false)));
        return id;
    }

    private static Money money(String tenge) {
        return tenge == null ? null : Money.tenge(new BigDecimal(tenge));
    }

    public static PrintedAmount printed(String value, String unit, String precision) {
        return new PrintedAmount(value, unit, precision, null);
    }
}
