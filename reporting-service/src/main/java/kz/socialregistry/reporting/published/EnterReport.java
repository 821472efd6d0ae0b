package kz.socialregistry.reporting.published;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report to be entered as it is printed.
 *
 * @param region id or KATO code; it is looked up when the report is compared, so it may be entered before its region
 * @param names its title
 */
@Schema(description = "A report to be entered as it is printed.")
record EnterReport(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(description = "Its own code, unique.", examples = "almaty-oblast-2019")
        String code,

        @NotNull @Schema(description = "Id or KATO code of 2, 4 or 9 digits.", examples = "190000000")
        String region,

        @NotNull @Schema(description = "First day.", examples = "2019-01-01")
        LocalDate periodFrom,

        @NotNull @Schema(description = "Last day, included.", examples = "2019-12-31")
        LocalDate periodTo,

        @NotNull @Valid @Schema(description = "Its title.") Names names,

        @NotBlank @Size(max = 500) @Schema(description = "Where it was published.")
        String source,

        @Schema(description = "Its figures, each as printed.") @NotEmpty @Size(max = 500)
        List<@Valid @NotNull Figure> figures) {}
