package kz.socialregistry.centres.capacity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people a unit can take at one moment, from a day until, not including, another. */
@Embeddable
@Schema(
        description =
                "How many people a unit can take at one moment, on the days from `validFrom` until, not including, `validTo`.")
public record Capacity(
        @Schema(description = "First day; absent: as far back as is known.", examples = "2019-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day it no longer holds; absent: until further notice.") @Nullable
        LocalDate validTo,

        @NotNull
        @Pattern(regexp = "limited|unlimited|unknown")
        @Schema(
                description =
                        "`limited`: so many places; `unlimited`: takes everybody (at home); `unknown`: there may be a"
                                + " limit, it is not known, everybody is taken and totals say so.",
                examples = "limited")
        String kind,

        @Min(0)
        @Max(100_000)
        @Schema(description = "Number of places; given if and only if `kind` is `limited`.", examples = "350")
        @Nullable
        Integer places,

        @CodeOf("capacity-reasons")
        @Schema(description = "Why: code of the list `capacity-reasons`; absent if not known.", examples = "repair")
        @Nullable
        String reason,

        @Size(max = 200)
        @Schema(
                description = "Number and date of the order behind it; absent if not known. No personal data.",
                examples = "Бұйрық № 145, 2026-06-20")
        @Nullable
        String document,

        @Schema(
                description = "Id of the building project that changes it; null if none does. Not to be sent: projects"
                        + " enter it.")
        @Nullable
        UUID projectId,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    private static final String LIMITED = "limited";

    /** What is not said of it is not synthetic. */
    public Capacity {
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    /** Its days. */
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    Capacity during(Validity days) {
        return new Capacity(days.from(), days.to(), kind, places, reason, document, projectId, source, synthetic);
    }

    /** The same with another number of places. */
    Capacity of(int number) {
        return new Capacity(validFrom, validTo, kind, number, reason, document, projectId, source, synthetic);
    }

    /** Notes what contradicts itself. */
    public void check(FieldErrors errors, String pointer) {
        errors.rejectIf(projectId != null, pointer + "/projectId", "only-by-project");
        errors.rejectIf(validity().isEmpty(), pointer + "/validTo", "interval-empty");
        errors.rejectIf(LIMITED.equals(kind) && places == null, pointer + "/places", "places-needed");
        errors.rejectIf(!LIMITED.equals(kind) && places != null, pointer + "/places", "places-not-allowed");
    }

    /** As events tell it. */
    public UnitState.Capacity asEvent() {
        return new UnitState.Capacity(
                validFrom, validTo, kind, places, reason, document, projectId, source, Boolean.TRUE.equals(synthetic));
    }
}
