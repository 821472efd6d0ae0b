package kz.socialregistry.centres.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.web.Ids;

/** Enters headcounts. */
@ApplicationScoped
class CountingStaff {

    private final Centres centres;
    private final Units units;
    private final StaffRules rules;
    private final StaffCounts counts;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    CountingStaff(
            Centres centres,
            Units units,
            StaffRules rules,
            StaffCounts counts,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.centres = centres;
        this.units = units;
        this.rules = rules;
        this.counts = counts;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    StaffCount count(UUID centreId, CountStaff request) {
        Centre centre = centres.getLocked(centreId);
        ifMatch.check(centre.version());
        rules.check(request, units.idsOfCentre(centreId), LocalDate.now(clock)).throwIfAny();
        StaffCount count = new StaffCount(Ids.next(), centre.id(), request);
        counts.persistAndFlush(count);
        outbox.append(count.counted());
        return count;
    }
}
