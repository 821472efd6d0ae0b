package kz.socialregistry.centres.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.centres.validity.Validity;
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

        @Schema(description = "The names of today, or the last ones it had.")
        Names names,

        @Schema(
                description = "The KATO code of today, or the last one it had; absent if none is known.",
                examples = "790000000")
        @Nullable
        String katoCode,

        @Schema(description = "The region it belongs to today, or belonged to last; absent for the upper level.")
        @Nullable
        UUID parentId,

        @Schema(description = "All names over time.") List<RegionName> namesHistory,
        @Schema(description = "All KATO codes over time.") List<RegionCode> katoCodes,
        @Schema(description = "All parents over time.") List<RegionParent> parents,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {

    static RegionView of(Region region, LocalDate today) {
        RegionCode code = current(region.codes(), RegionCode::validity, today);
        RegionParent parent = current(region.parents(), RegionParent::validity, today);
        RegionName name = current(region.names(), RegionName::validity, today);
        return new RegionView(
                region.id(),
                region.level(),
                name == null ? region.names().get(0).names() : name.names(),
                code == null ? null : code.code(),
                parent == null ? null : parent.regionId(),
                region.names(),
                region.codes(),
                region.parents(),
                region.source(),
                region.synthetic());
    }

    /** The entry in force today, else the last one that was or will be. */
    private static <T> @Nullable T current(List<T> history, Function<T, Validity> validity, LocalDate today) {
        return history.stream()
                .filter(entry -> validity.apply(entry).contains(today))
                .findFirst()
                .or(() -> history.stream().max(Comparator.comparing(entry -> {
                    LocalDate to = validity.apply(entry).to();
                    return to == null ? LocalDate.MAX : to;
                })))
                .orElse(null);
    }
}
