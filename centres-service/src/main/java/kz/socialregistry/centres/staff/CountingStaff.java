package kz.socialregistry.centres.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.web.Ids;

/** Enters headcounts. */
@ApplicationScoped
class CountingStaff {

    private final Centres centres;
    private final StaffCounts counts;
    private final Outbox outbox;
    private final Clock clock;

    CountingStaff(Centres centres, StaffCounts counts, Outbox outbox, Clock clock) {
        this.centres = centres;
        this.counts = counts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    StaffCount count(UUID centreId, CountStaff request) {
        StaffCount count = new StaffCount(Ids.next(), centres.get(centreId).id(), request, LocalDate.now(clock));
        counts.persistAndFlush(count);
        outbox.append(count.counted());
        return count;
    }
}
