package kz.socialregistry.centres.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region as it is shown. */
@Schema(description = "A region with its history.")
record RegionView(
        @Schema(description = "Its id; it never changes and is never re-used.")
        UUID id,

        @Schema(description = "`region` or `district`.", examples = "district")
        String level,

        @Schema(
                description =
                        "The names of today, or the last ones it had; of the day `on` if the list was asked for one.")
        Names names,

        @Schema(
                description =
                        "The KATO code of today, or the last one it had; if the list was asked for a day `on`, that of the day"
                                + " and nothing else. Absent if none is known.",
                examples = "790000000")
        @Nullable
        String katoCode,

        @Schema(
                description =
                        "The region it belongs to today, or belonged to last; if the list was asked for a day `on`, that"
                                + " of the day and nothing else. Absent for the upper level.")
        @Nullable
        UUID parentId,

        @Schema(description = "All names over time.") List<RegionName> namesHistory,
        @Schema(description = "All KATO codes over time.") List<RegionCode> katoCodes,
        @Schema(description = "All parents over time.") List<RegionParent> parents,

        @Schema(description = "The regions that it came out of, by acts.")
        List<SuccessionView> predecessors,

        @Schema(description = "The regions that came out of it, by acts.")
        List<SuccessionView> successors,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {

    /** As it is today, or was last. */
    static RegionView of(Region region, LocalDate today, List<Succession> around) {
        return view(
                region,
                current(region.names(), today),
                current(region.codes(), today),
                current(region.parents(), today),
                around);
    }

    /** As it was on a day. */
    static RegionView asOf(Region region, LocalDate on, List<Succession> around) {
        return view(
                region,
                current(region.names(), on),
                Dated.on(region.codes(), on).orElse(null),
                Dated.on(region.parents(), on).orElse(null),
                around);
    }

    private static RegionView view(
            Region region,
            @Nullable RegionName name,
            @Nullable RegionCode code,
            @Nullable RegionParent parent,
            List<Succession> around) {
        UUID id = region.id();
        return new RegionView(
                id,
                region.level(),
                name == null ? region.names().get(0).names() : name.names(),
                code == null ? null : code.code(),
                parent == null ? null : parent.regionId(),
                region.names(),
                region.codes(),
                region.parents(),
                around.stream()
                        .filter(one -> one.successorId().equals(id))
                        .map(one -> new SuccessionView(one.predecessorId(), one.effectiveOn(), one.actId()))
                        .toList(),
                around.stream()
                        .filter(one -> one.predecessorId().equals(id))
                        .map(one -> new SuccessionView(one.successorId(), one.effectiveOn(), one.actId()))
                        .toList(),
                region.source(),
                region.synthetic());
    }

    /** The entry in force on the day, else the last one that was or will be. */
    private static <T extends Dated<T>> @Nullable T current(List<T> history, LocalDate day) {
        return Dated.on(history, day)
                .or(() -> history.stream().max(Comparator.comparing(entry -> {
                    LocalDate to = entry.validity().to();
                    return to == null ? LocalDate.MAX : to;
                })))
                .orElse(null);
    }
}
