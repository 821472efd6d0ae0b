package kz.socialregistry.recipients.application;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.calendar.DecisionTerm;
import kz.socialregistry.recipients.calendar.Due;
import org.jspecify.annotations.Nullable;

/** Somebody's way from need to referral: {@link ApplicationStep} is the map, the verbs here walk it. */
@Entity
class Application {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID recipientId;

    @Column
    private UUID regionId;

    @Column
    private LocalDate receivedOn;

    @Column
    private String way;

    private @Nullable String relation;

    @Column
    private String ground;

    private @Nullable String mistreatment;
    private boolean decisionNeeded;

    @Convert(converter = ApplicationStatus.AsText.class)
    private ApplicationStatus status;

    @Embedded
    private @Nullable Assessment assessment;

    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionNumber;
    private @Nullable String refusalReason;
    private @Nullable UUID unitId;
    private @Nullable LocalDate chosenOn;
    private @Nullable LocalDate referredOn;
    private @Nullable String referralNumber;
    private @Nullable UUID enrolmentId;
    private @Nullable LocalDate withdrawnOn;
    private boolean synthetic;

    /** For JPA. */
    protected Application() {}

    /** @param request was checked */
    Application(UUID id, Apply request, boolean decisionNeeded, LocalDate today) {
        this.id = id;
        recipientId = request.recipientId();
        regionId = request.regionId();
        receivedOn = request.day(today);
        way = request.way();
        relation = request.relation();
        ground = request.ground();
        mistreatment = request.mistreatment();
        this.decisionNeeded = decisionNeeded;
        status = ApplicationStatus.RECEIVED;
        synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    UUID id() {
        return id;
    }

    UUID recipientId() {
        return recipientId;
    }

    UUID regionId() {
        return regionId;
    }

    long version() {
        return version;
    }

    ApplicationStatus status() {
        return status;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    /** The unit chosen last. */
    @Nullable
    UUID unitId() {
        return unitId;
    }

    /** The enrolment that the last referral asked for. */
    @Nullable
    UUID enrolmentId() {
        return enrolmentId;
    }

    boolean isSynthetic() {
        return synthetic;
    }

    void assess(Assessment found, LocalDate today) {
        take(ApplicationStep.ASSESS, found.on(), today);
        assessment = found;
    }

    void grant(LocalDate on, String number, LocalDate today) {
        decide(ApplicationStep.GRANT, on, number, today);
    }

    void refuse(LocalDate on, String number, String reason, LocalDate today) {
        decide(ApplicationStep.REFUSE, on, number, today);
        refusalReason = reason;
    }

    private void decide(ApplicationStep step, LocalDate on, String number, LocalDate today) {
        if (!decisionNeeded) {
            throw Refused.conflict("decision-not-needed");
        }
        take(step, on, today);
        decidedOn = on;
        decisionNumber = number;
    }

    /** @param cameToNothing whether the enrolment that was asked for, if any, did */
    void choose(UUID unit, LocalDate on, boolean cameToNothing, LocalDate today) {
        if (decisionNeeded && status == ApplicationStatus.ASSESSED) {
            throw Refused.conflict("decision-needed");
        }
        if (status == ApplicationStatus.REFERRED && !cameToNothing) {
            throw Refused.conflict("enrolment-under-way").with("enrolmentId", requireNonNull(enrolmentId));
        }
        take(choosing(), on, today);
        unitId = unit;
        chosenOn = on;
    }

    private ApplicationStep choosing() {
        if (status == ApplicationStatus.REFERRED) {
            return ApplicationStep.CHOOSE_ANEW;
        }
        return decisionNeeded ? ApplicationStep.CHOOSE : ApplicationStep.CHOOSE_UNDECIDED;
    }

    /** Refuses unless somebody can be referred on that day. */
    void checkReferral(LocalDate on, LocalDate today) {
        check(ApplicationStep.REFER, on, today);
    }

    void refer(LocalDate on, String number, UUID enrolment, LocalDate today) {
        take(ApplicationStep.REFER, on, today);
        referredOn = on;
        referralNumber = number;
        enrolmentId = enrolment;
    }

    void withdraw(LocalDate on, LocalDate today) {
        take(ApplicationStep.WITHDRAW, on, today);
        withdrawnOn = on;
    }

    private void take(ApplicationStep step, LocalDate on, LocalDate today) {
        check(step, on, today);
        status = step.to();
    }

    private void check(ApplicationStep step, LocalDate on, LocalDate today) {
        if (!step.possibleFrom(status)) {
            throw Refused.conflict("application-step-not-possible", status.text());
        }
        if (on.isAfter(today)) {
            throw Refused.conflict("day-in-future", today.toString());
        }
        if (on.isBefore(lastDay())) {
            throw Refused.conflict("day-too-early", lastDay().toString());
        }
    }

    /** The day of the latest act. */
    private LocalDate lastDay() {
        LocalDate last = receivedOn;
        LocalDate assessed = assessment == null ? null : assessment.on();
        for (LocalDate act : new @Nullable LocalDate[] {assessed, decidedOn, chosenOn, referredOn, withdrawnOn}) {
            last = act != null && act.isAfter(last) ? act : last;
        }
        return last;
    }

    /** By when it is to be decided. */
    Due due(DecisionTerm term) {
        return decisionNeeded ? term.due(receivedOn) : Due.NEVER;
    }

    /** Without what is nobody's business. */
    ApplicationSummary summary() {
        return new ApplicationSummary(
                id,
                recipientId,
                regionId,
                status.text(),
                receivedOn,
                assessment == null ? null : assessment.on(),
                decidedOn,
                chosenOn,
                referredOn,
                withdrawnOn,
                enrolmentId,
                synthetic,
                version);
    }

    ApplicationView view(DecisionTerm term) {
        Due due = due(term);
        return new ApplicationView(
                id,
                recipientId,
                regionId,
                status.text(),
                receivedOn,
                way,
                relation,
                ground,
                mistreatment,
                decisionNeeded,
                due.on(),
                due.unknown(),
                assessment,
                decidedOn,
                decisionNumber,
                refusalReason,
                unitId,
                chosenOn,
                referredOn,
                referralNumber,
                enrolmentId,
                withdrawnOn,
                synthetic,
                version);
    }
}
