package kz.socialregistry.centres.capacity;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.socialregistry.centres.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the capacity of a unit: either how many people it can take on some days, or that a building project
 * changes it on some days.
 *
 * @param kind that of a {@link Capacity}; {@code null} if a project changes what was said before
 * @param change so many places more, or fewer, than said before; {@code null} if {@code kind} is given
 */
@Embeddable
public record CapacityAct(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String kind,
        @Nullable Integer places,
        @Nullable Integer change,
        @Nullable String reason,
        @Nullable String document,
        @Nullable UUID projectId,
        @Nullable String source,
        boolean synthetic) {

    /** So many people on these days, whatever was said of them before. */
    public static CapacityAct entry(Capacity capacity) {
        return new CapacityAct(
                capacity.validFrom(),
                capacity.validTo(),
                capacity.kind(),
                capacity.places(),
                null,
                capacity.reason(),
                capacity.document(),
                null,
                capacity.source(),
                Boolean.TRUE.equals(capacity.synthetic()));
    }

    /** So many places more, or fewer, because of a project. */
    public static CapacityAct change(
            UUID projectId, Validity days, int change, String reason, @Nullable String document, boolean synthetic) {
        return new CapacityAct(
                days.from(), days.to(), null, null, change, reason, document, projectId, null, synthetic);
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }

    boolean isChange() {
        return change != null;
    }

    /** Whether it is what the same project said before about the same places: those it takes, or those it adds. */
    boolean replaces(CapacityAct said) {
        return projectId != null
                && projectId.equals(said.projectId)
                && Integer.signum(Objects.requireNonNullElse(change, 0))
                        == Integer.signum(Objects.requireNonNullElse(said.change, 0));
    }

    Capacity asCapacity() {
        return new Capacity(
                validFrom,
                validTo,
                Objects.requireNonNull(kind),
                places,
                reason,
                document,
                projectId,
                source,
                synthetic);
    }

    /** These days of the capacity, with the change. The places may fall below zero while others are still to be added. */
    Capacity applyTo(Capacity before, Validity days) {
        Integer limit = before.places();
        return new Capacity(
                days.from(),
                days.to(),
                before.kind(),
                limit == null || change == null ? limit : Integer.valueOf(limit + change),
                reason,
                document,
                projectId,
                before.source(),
                synthetic);
    }
}
