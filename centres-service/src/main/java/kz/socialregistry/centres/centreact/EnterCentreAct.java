package kz.socialregistry.centres.centreact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act to be entered. */
@Schema(
        description =
                "An act on a centre. `rename` needs `names`; `move` needs `address`; `suspend` needs `reason` and may have"
                        + " `until`; `merge` needs `into`; `reopen` and `close` need nothing more.")
record EnterCentreAct(
        @NotNull @Pattern(regexp = CentreActKind.NAMES) @Schema(description = "What it does.", examples = "suspend")
        String kind,

        @NotNull
        @Schema(
                description =
                        "The first day on which it holds: of the new names or address, of the suspension, of the work after"
                                + " it, or on which the centre no longer works.",
                examples = "2026-03-01")
        LocalDate on,

        @Valid @Schema(description = "Only for `rename`: its names from that day on.") @Nullable
        Names names,

        @Size(min = 1, max = 300)
        @Schema(description = "Only for `move`: where it stands from that day on.", examples = "Тәуке хан даңғылы, 45")
        @Nullable
        String address,

        @Schema(
                description = "Only for `suspend`: the first day it works again; absent: until it is reopened.",
                examples = "2026-09-01")
        @Nullable
        LocalDate until,

        @Schema(description = "Only for `merge`: id of the centre that takes over its units.") @Nullable
        UUID into,

        @Size(min = 1, max = 500) @Schema(description = "Why.", examples = "Капитальный ремонт") @Nullable
        String reason,

        @Size(min = 1, max = 200)
        @Schema(
                description = "The document by which it was decided: its number and date.",
                examples = "№ 112, 2026-02-10")
        @Nullable
        String document,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    /** The act that closes a centre from a day on. */
    static EnterCentreAct closing(LocalDate on) {
        return new EnterCentreAct(CentreActKind.CLOSE.toString(), on, null, null, null, null, null, null, null, null);
    }

    CentreActKind kindOfAct() {
        return CentreActKind.named(kind);
    }

    /** What it lacks, what an act of its kind does not have, and whether it comes too early. */
    FieldErrors check(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        CentreActKind is = kindOfAct();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("names", names);
        fields.put("address", address);
        fields.put("until", until);
        fields.put("into", into);
        fields.put("reason", reason);
        is.fields().check(errors, "", is, fields);
        return errors.rejectIf(is.isOfThePast() && on.isAfter(today), "/on", "in-future");
    }
}
