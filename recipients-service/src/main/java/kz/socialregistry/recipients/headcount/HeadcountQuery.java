package kz.socialregistry.recipients.headcount;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.parameters.RegionText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who is counted, on which day, and by what. */
public class HeadcountQuery {

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-01-01")
    @Nullable
    LocalDate on;

    @QueryParam("region")
    @RegionText
    @Parameter(
            description =
                    "Only this region and the districts that belong to it on the day: an id, or a KATO code of 2, 4 or 9"
                            + " digits that is in force on the day; absent: all that you see.",
            example = "19")
    @Nullable
    String region;

    @QueryParam("by")
    @Pattern(regexp = By.ALL)
    @Parameter(
            description = "By what: `trait` (if absent), `disability`, `residence`, `sex` or `age`.",
            example = "disability")
    @Nullable
    String by;

    By by() {
        return by == null ? By.TRAIT : By.named(by);
    }
}
