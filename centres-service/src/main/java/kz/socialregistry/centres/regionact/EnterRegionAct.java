package kz.socialregistry.centres.regionact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act to be entered. */
@Schema(description = "An act that changes regions on one day. All its changes are made, or none.")
record EnterRegionAct(
        @NotNull @Schema(description = "The first day on which its changes hold.", examples = "2022-06-08")
        LocalDate effectiveOn,

        @NotNull @Valid Names names,

        @Valid @Schema(description = "The document by which it was decided, if there is one.") @Nullable
        ActDocument document,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(
                description =
                        "What changes, in this order. A later change may name a region that an earlier one creates, by its"
                                + " `ref`.")
        List<@NotNull @Valid EnterRegionChange> changes,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {}
