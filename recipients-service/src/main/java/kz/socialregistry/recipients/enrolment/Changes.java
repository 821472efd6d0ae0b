package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.socialregistry.platform.problems.Refused;
import org.hibernate.annotations.BatchSize;

/** Changes of a stay after it was recorded, in order of time; of the last one the answer may be outstanding. */
@Embeddable
class Changes {

    private static final int MANY = 200;

    @ElementCollection
    @CollectionTable(name = "enrolment_change", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<ChangeOfStay> changes = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // read by queries too
    private boolean changing;

    /**
     * Notes what is asked for; none must be under way.
     *
     * @return the number of the change
     */
    int ask(ChangeOfStay change) {
        changes.add(change);
        changing = true;
        return changes.size() - 1;
    }

    /** Whether this number is that of the change that waits for an answer. */
    boolean waitFor(int change) {
        return changing && change == changes.size() - 1;
    }

    /** Whether a change waits for an answer. */
    boolean areUnderWay() {
        return changing;
    }

    void refuseWhileUnderWay() {
        if (changing) {
            throw Refused.conflict("change-not-answered");
        }
    }

    /** Refuses a change that leaves all as it is. */
    static void refuseIf(boolean nothingChanges) {
        if (nothingChanges) {
            throw Refused.conflict("nothing-changes");
        }
    }

    /** Notes what became of the one that waits. */
    ChangeOfStay close(UnaryOperator<ChangeOfStay> outcome) {
        int last = changes.size() - 1;
        ChangeOfStay closed = outcome.apply(changes.get(last));
        changes.set(last, closed);
        changing = false;
        return closed;
    }

    List<ChangeOfStay> all() {
        return List.copyOf(changes);
    }
}
