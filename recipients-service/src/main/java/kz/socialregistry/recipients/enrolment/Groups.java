package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.socialregistry.platform.problems.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The target groups of a stay: one now, and those before it, each until a day. Codes; {@code null}: that of the unit. */
@Embeddable
class Groups {

    private static final int MANY = 200;

    private @Nullable String targetGroup;

    @ElementCollection
    @CollectionTable(name = "enrolment_group", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<FormerGroup> former = new ArrayList<>();

    /** For JPA. */
    protected Groups() {}

    Groups(@Nullable String targetGroup) {
        this.targetGroup = targetGroup;
    }

    @Nullable
    String now() {
        return targetGroup;
    }

    List<FormerGroup> former() {
        return List.copyOf(former);
    }

    private @Nullable String on(LocalDate day) {
        for (FormerGroup group : former) {
            if (day.isBefore(group.until())) {
                return group.targetGroup();
            }
        }
        return targetGroup;
    }

    /** The day on which the group now began; {@code null}: it was never another. */
    @Nullable
    LocalDate since() {
        return former.isEmpty() ? null : former.get(former.size() - 1).until();
    }

    /** Refuses other days of the stay if the group changed on a day that would no longer be one of them. */
    void checkChange(Days asked) {
        for (FormerGroup group : former) {
            if (!asked.cover(group.until().minusDays(1)) || !group.until().isAfter(asked.admittedOn())) {
                throw Refused.conflict("group-change-outside", group.until().toString());
            }
        }
    }

    /** Refuses an end of the stay before the last change of the group. */
    void refuseEnd(LocalDate on) {
        LocalDate since = since();
        if (since != null && on.isBefore(since)) {
            throw Refused.conflict("day-too-early", since.toString());
        }
    }

    /** What it means to say that the group is this one from the day on. */
    GroupChange asked(LocalDate from, @Nullable String group) {
        return new GroupChange(from, on(from), group);
    }

    /** Whether the group is this one from the day on already. */
    boolean hold(GroupChange change) {
        LocalDate since = since();
        return Objects.equals(targetGroup, change.asked()) && (since == null || !since.isAfter(change.from()));
    }

    /** @param firstDay of the stay, on which there was no group before */
    void change(GroupChange change, LocalDate firstDay) {
        LocalDate from = change.from();
        String before = on(from.minusDays(1));
        former.removeIf(group -> !group.until().isBefore(from));
        if (from.isAfter(firstDay) && !Objects.equals(before, change.asked())) {
            former.add(new FormerGroup(before, from));
        }
        targetGroup = change.asked();
    }
}
