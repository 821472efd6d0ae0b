package kz.socialregistry.budget.programme;

import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme as the interface shows it. */
@Schema(name = "Programme", description = "A budget programme.")
record ProgrammeView(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Its code, unique.", examples = "home-care-order")
        String code,

        Names names,

        @Schema(description = "Code of the list `instruments`.", examples = "home-care-order")
        String instrument,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}
