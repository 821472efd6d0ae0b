package kz.socialregistry.centres.history;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Days on which a centre takes nobody in. Who is inside stays, who waits goes on waiting. */
@Embeddable
@Schema(
        description =
                "Days, from `validFrom` until, not including, `validTo`, on which a centre takes nobody in. Who is inside"
                        + " stays, who waits goes on waiting.")
public record Suspension(
        @Schema(description = "First day.", examples = "2026-03-01")
        LocalDate validFrom,

        @Schema(description = "First day it works again; null: until further notice.") @Nullable
        LocalDate validTo,

        @Schema(description = "Why.", examples = "Капитальный ремонт")
        String reason,

        @Schema(description = "The document by which it was decided.") @Nullable
        String document) {

    private Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** Adds it to those that are known; notes what contradicts them. */
    public void addTo(List<Suspension> known, FieldErrors errors) {
        errors.rejectIf(validity().isEmpty(), "/until", "interval-empty")
                .rejectIf(
                        known.stream().anyMatch(other -> other.validity().overlaps(validity())),
                        "/on",
                        "suspended-already")
                .throwIfAny();
        known.add(this);
    }

    /** Ends the one that holds on the day, which is the first it no longer does; notes if none does. */
    public static void end(List<Suspension> known, LocalDate day, FieldErrors errors) {
        int position = -1;
        for (int i = 0; i < known.size(); i++) {
            Suspension one = known.get(i);
            if (one.validFrom().isBefore(day) && one.validity().contains(day)) {
                position = i;
            }
        }
        errors.rejectIf(position < 0, "/on", "not-suspended").throwIfAny();
        known.set(position, known.get(position).until(day));
    }

    private Suspension until(LocalDate day) {
        return new Suspension(validFrom, day, reason, document);
    }

    /** In the order of time. */
    public static List<Suspension> inTime(List<Suspension> known) {
        return known.stream()
                .sorted(Comparator.comparing(Suspension::validFrom))
                .toList();
    }

    /** As it is published: without its reason, which people wrote. */
    public CentreState.Suspension asEvent() {
        return new CentreState.Suspension(validFrom, validTo);
    }
}
