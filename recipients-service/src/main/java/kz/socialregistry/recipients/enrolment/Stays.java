package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.problems.Refused;

/** What other features may know of a stay. */
@ApplicationScoped
public class Stays {

    private final Enrolments enrolments;
    private final IfMatch ifMatch;

    Stays(Enrolments enrolments, IfMatch ifMatch) {
        this.enrolments = enrolments;
        this.ifMatch = ifMatch;
    }

    /**
     * The day of admission of a stay that goes on; it is locked, so that it does not end meanwhile.
     *
     * @throws Refused if there is no such enrolment for the caller, or the stay has not begun, or is over
     */
    @Transactional(TxType.MANDATORY)
    public LocalDate admissionWhileThere(UUID enrolment) {
        return admission(enrolments.toChange(enrolment).orElseThrow(Stays::notFound));
    }

    /** The same for what is said of the enrolment as it was read. */
    @Transactional(TxType.MANDATORY)
    public LocalDate admissionAsRead(UUID enrolment) {
        Enrolment found = enrolments.toChange(enrolment).orElseThrow(Stays::notFound);
        ifMatch.check(found.view().version());
        return admission(found);
    }

    private static LocalDate admission(Enrolment found) {
        if (!found.isThere()) {
            throw Refused.conflict("stay-not-under-way");
        }
        return requireNonNull(found.stay().admittedOn());
    }

    /**
     * The day of leaving of a stay that is over; empty if it goes on or has not begun.
     *
     * @throws Refused if there is no such enrolment for the caller
     */
    @Transactional(TxType.MANDATORY)
    public Optional<LocalDate> over(UUID enrolment) {
        return enrolments.seen(enrolment).orElseThrow(Stays::notFound).leftOn();
    }

    /** Whether there is such an enrolment for the caller. */
    @Transactional(TxType.MANDATORY)
    public boolean isSeen(UUID enrolment) {
        return enrolments.seen(enrolment).isPresent();
    }

    private static Refused notFound() {
        return Refused.notFound("enrolment-not-found");
    }
}
