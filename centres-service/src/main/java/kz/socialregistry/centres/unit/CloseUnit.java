package kz.socialregistry.centres.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closure to be entered. */
@Schema(description = "From which day on the unit is closed.")
record CloseUnit(
        @NotNull @Schema(description = "The first day it no longer works.", examples = "2026-09-01")
        LocalDate on) {}
