package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** The stay elsewhere, if there is one, that ends on the day on which this one begins. */
@Embeddable
class Transfer {

    private @Nullable UUID transferOf;

    @SuppressWarnings("UnusedVariable") // read by queries
    private boolean goesOn;

    void from(UUID other) {
        transferOf = other;
        goesOn = true;
    }

    /** The other stay is over, or will not end by this one. */
    void done() {
        goesOn = false;
    }

    /** The enrolment of the other stay; {@code null}: none. */
    @Nullable
    UUID of() {
        return transferOf;
    }

    /** Refuses a change of the day that is one for both stays. */
    void refuseToMove(Days recorded, Days asked) {
        if (transferOf != null && !asked.admittedOn().equals(recorded.admittedOn())) {
            throw Refused.conflict("transfer-under-way");
        }
    }
}
