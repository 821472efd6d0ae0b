package kz.socialregistry.centres.centreact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closure to be entered. */
@Schema(description = "From which day on the centre is closed.")
record CloseCentre(
        @NotNull @Schema(description = "The first day it no longer works.", examples = "2026-09-01")
        LocalDate on) {}
