package kz.socialregistry.recipients.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.outbox.Outbox;

/** Takes many enrolments back that were entered by mistake: stays never happened, requests are withdrawn. */
@ApplicationScoped
public class Retracting {

    private final Enrolments enrolments;
    private final Outbox outbox;

    Retracting(Enrolments enrolments, Outbox outbox) {
        this.enrolments = enrolments;
        this.outbox = outbox;
    }

    /**
     * Takes them back, in the caller's transaction.
     *
     * @param ids of enrolments that came to something
     * @param inUse those of the locked ones that are to stay
     * @return those that stay
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> retract(Collection<UUID> ids, UnaryOperator<Set<UUID>> inUse) {
        List<Enrolment> locked = enrolments.toChange(ids);
        Set<UUID> kept = inUse.apply(locked.stream().map(Enrolment::id).collect(Collectors.toSet()));
        List<Event> events = new ArrayList<>();
        for (Enrolment enrolment : locked) {
            if (!kept.contains(enrolment.id())) {
                boolean began = enrolment.isThere() || enrolment.leftOn().isPresent();
                events.add(began ? enrolment.annul() : enrolment.cancel());
            }
        }
        enrolments.flush();
        outbox.append(events);
        return kept;
    }
}
