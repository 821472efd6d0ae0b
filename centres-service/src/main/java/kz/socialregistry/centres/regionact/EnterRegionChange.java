package kz.socialregistry.centres.regionact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.json.Values;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of an act to be entered. A region is named by its id, or by the {@code ref} of one created before. */
@Schema(
        description =
                "A change of one region. `create` needs `level` and `names`, and a district `parent`; `rename` needs `region` and"
                        + " `names`; `recode` `region` and `code`; `transfer` `region` and `parent`; `abolish` `region` and"
                        + " `successors`. A split is a `create` with a predecessor and transfers; a merger is an `abolish`"
                        + " with one successor.")
record EnterRegionChange(
        @NotNull @Pattern(regexp = ChangeKind.NAMES) @Schema(description = "What it does.", examples = "transfer")
        String kind,

        @Pattern(regexp = REF)
        @Schema(
                description = "Only for `create`: a name by which later changes of this act may mean the region.",
                examples = "zhetisu")
        @Nullable
        String ref,

        @Pattern(regexp = ID_OR_REF)
        @Schema(description = "Whom it changes: an id, or the `ref` of a change before.", examples = "zhetisu")
        @Nullable
        String region,

        @Pattern(regexp = "region|district")
        @Schema(description = "Only for `create`: `region` or `district`.", examples = "region")
        @Nullable
        String level,

        @Valid @Schema(description = "Its names from that day on; for `create` and `rename`.") @Nullable
        Names names,

        @Pattern(regexp = "[0-9]{9}")
        @Schema(description = "Its KATO code from that day on, nine digits.", examples = "330000000")
        @Nullable
        String code,

        @Pattern(regexp = ID_OR_REF)
        @Schema(
                description = "The region that it belongs to from that day on: an id, or the `ref` of a change before.",
                examples = "zhetisu")
        @Nullable
        String parent,

        @Size(max = 50) @Schema(description = "Only for `create`: the regions that it came out of, by their ids.")
        List<@NotNull @Pattern(regexp = ID_OR_REF) String> predecessors,

        @Size(max = 50)
        @Schema(
                description =
                        "Only for `abolish`: the regions that took it over; ids, or each the `ref` of a change before.")
        List<@NotNull @Pattern(regexp = ID_OR_REF) String> successors) {

    private static final String REF = "[a-z][a-z0-9-]{0,29}";

    /** A ref is shorter than an id. */
    private static final String ID_OR_REF =
            REF + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    EnterRegionChange {
        predecessors = predecessors == null ? List.of() : predecessors;
        successors = successors == null ? List.of() : successors;
    }

    ChangeKind kindOfChange() {
        return ChangeKind.named(kind);
    }

    /** Notes the fields that it lacks, and those that a change of its kind does not have. */
    void check(FieldErrors errors, String pointer) {
        ChangeKind is = kindOfChange();
        is.fields().check(errors, pointer, is, fields());
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ref", ref);
        fields.put("region", region);
        fields.put("level", level);
        fields.put("names", names);
        fields.put("code", code);
        fields.put("parent", parent);
        fields.put("predecessors", predecessors);
        fields.put("successors", successors);
        return fields;
    }

    /** The ids among the regions that it names. */
    Stream<UUID> ids() {
        return Stream.of(Stream.of(region, parent), predecessors.stream(), successors.stream())
                .flatMap(named -> named)
                .filter(Objects::nonNull)
                .map(Values::id)
                .flatMap(Optional::stream);
    }
}
