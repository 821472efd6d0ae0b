package kz.socialregistry.centres.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a unit takes, beside its target group. */
@Embeddable
@Schema(
        description =
                "Whom a unit takes, beside its target group. Ages are in full months: 18 is one and a half years.")
public record Admits(
        @Min(0) @Max(1800) @Schema(description = "Age from which on; absent: from birth.", examples = "18") @Nullable
        Integer ageFromMonths,

        @Min(1)
        @Max(1800)
        @Schema(description = "Age from which on no longer; absent: no bound.", examples = "216")
        @Nullable
        Integer ageToMonths,

        @Column(name = "admits_sex")
        @Pattern(regexp = "female|male")
        @Schema(description = "`female` or `male`; absent: both.")
        @Nullable
        String sex) {

    /** Notes what contradicts itself. */
    void check(FieldErrors errors, String pointer) {
        errors.rejectIf(
                ageFromMonths != null && ageToMonths != null && ageFromMonths >= ageToMonths,
                pointer + "/ageToMonths",
                "interval-empty");
    }

    UnitState.Admits asEvent() {
        return new UnitState.Admits(ageFromMonths, ageToMonths, sex);
    }
}
