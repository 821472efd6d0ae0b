package kz.socialregistry.centres.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.events.centres.StaffCounted;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The headcount of a centre's specialists on a day. It never changes: a centre is counted again on another day. */
@Entity
class StaffCount {

    @Id
    private UUID id;

    private UUID centreId;
    private LocalDate countedOn;
    private int headcount;
    private @Nullable String source;
    private boolean synthetic;

    /** For Hibernate. */
    protected StaffCount() {}

    /**
     * A new count.
     *
     * @throws FieldErrors.Invalid if its day is yet to come
     */
    StaffCount(UUID id, UUID centreId, CountStaff request, LocalDate today) {
        new FieldErrors()
                .rejectIf(request.on().isAfter(today), "/on", "in-future")
                .throwIfAny();
        this.id = id;
        this.centreId = centreId;
        this.countedOn = request.on();
        this.headcount = request.headcount();
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    StaffCounted counted() {
        return new StaffCounted(id, centreId, countedOn, headcount, source, synthetic);
    }

    StaffCountView view() {
        return new StaffCountView(id, centreId, countedOn, headcount, source, synthetic);
    }

    UUID id() {
        return id;
    }
}
