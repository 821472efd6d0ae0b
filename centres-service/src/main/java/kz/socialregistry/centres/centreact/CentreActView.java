package kz.socialregistry.centres.centreact;

import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act as it is shown. */
@Schema(description = "An act on a centre.")
record CentreActView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Id of the centre.") UUID centreId,

        @Schema(
                description = "What it did: `rename`, `move`, `suspend`, `reopen`, `merge` or `close`.",
                examples = "suspend")
        String kind,

        @Schema(description = "The first day on which it holds.", examples = "2026-03-01")
        LocalDate on,

        @Schema(description = "The names it gave; null if it gave none.") @Nullable
        Names names,

        @Schema(description = "The address it gave; null if it gave none.") @Nullable
        String address,

        @Schema(description = "The first day the centre was to work again; null if the act did not say.") @Nullable
        LocalDate until,

        @Schema(description = "Id of the centre that took over its units; null if it was not merged.") @Nullable
        UUID into,

        @Schema(description = "Why; null if not said.") @Nullable
        String reason,

        @Schema(description = "The document by which it was decided; null if none is known.") @Nullable
        String document,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}
