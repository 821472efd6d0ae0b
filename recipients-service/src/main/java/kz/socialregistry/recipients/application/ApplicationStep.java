package kz.socialregistry.recipients.application;

import static kz.socialregistry.recipients.application.ApplicationStatus.ASSESSED;
import static kz.socialregistry.recipients.application.ApplicationStatus.GRANTED;
import static kz.socialregistry.recipients.application.ApplicationStatus.PROVIDER_CHOSEN;
import static kz.socialregistry.recipients.application.ApplicationStatus.RECEIVED;
import static kz.socialregistry.recipients.application.ApplicationStatus.REFERRED;
import static kz.socialregistry.recipients.application.ApplicationStatus.REFUSED;
import static kz.socialregistry.recipients.application.ApplicationStatus.WITHDRAWN;

import java.util.Set;

/** The whole state machine: every step there is, from where it may be taken, and where it leads. */
enum ApplicationStep {
    /** The need is assessed by the four criteria (article 140). */
    ASSESS(ASSESSED, RECEIVED),
    /** The district or city executive body decides (article 141). */
    GRANT(GRANTED, ASSESSED),
    REFUSE(REFUSED, ASSESSED),
    /** The recipient chooses who provides; until the referral another one, too. */
    CHOOSE(PROVIDER_CHOSEN, GRANTED, PROVIDER_CHOSEN),
    /** The same where no decision is needed: victims of trafficking and homeless people. */
    CHOOSE_UNDECIDED(PROVIDER_CHOSEN, ASSESSED, PROVIDER_CHOSEN),
    /** The same once the enrolment that was asked for came to nothing. */
    CHOOSE_ANEW(PROVIDER_CHOSEN, REFERRED),
    REFER(REFERRED, PROVIDER_CHOSEN),
    /** The recipient may refuse a service; after the referral the enrolment is cancelled instead. */
    WITHDRAW(WITHDRAWN, RECEIVED, ASSESSED, GRANTED, PROVIDER_CHOSEN);

    private final ApplicationStatus to;
    private final Set<ApplicationStatus> from;

    ApplicationStep(ApplicationStatus to, ApplicationStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    boolean possibleFrom(ApplicationStatus status) {
        return from.contains(status);
    }

    ApplicationStatus to() {
        return to;
    }
}
