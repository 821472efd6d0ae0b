package kz.socialregistry.centres.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.StaffCounted;
import org.jspecify.annotations.Nullable;

/** The headcount of a centre's specialists on a day. It never changes: a centre is counted again on another day. */
@Entity
class StaffCount {

    @Id
    private UUID id;

    private UUID centreId;
    private LocalDate countedOn;
    private int headcount;

    @ElementCollection
    @CollectionTable(name = "staff_group", joinColumns = @JoinColumn(name = "count_id"))
    @OrderColumn(name = "position")
    private List<StaffGroup> groups = new ArrayList<>();

    private @Nullable String source;
    private boolean synthetic;

    /** For Hibernate. */
    protected StaffCount() {}

    /** A new count, which keeps {@link StaffRules}. */
    StaffCount(UUID id, UUID centreId, CountStaff request) {
        this.id = id;
        this.centreId = centreId;
        this.countedOn = request.on();
        this.headcount = request.headcount();
        this.groups = new ArrayList<>(request.groups());
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    StaffCounted counted() {
        return new StaffCounted(
                id,
                centreId,
                countedOn,
                headcount,
                groups.stream().map(StaffGroup::asEvent).toList(),
                source,
                synthetic);
    }

    StaffCountView view() {
        return new StaffCountView(id, centreId, countedOn, headcount, List.copyOf(groups), source, synthetic);
    }

    UUID id() {
        return id;
    }
}
