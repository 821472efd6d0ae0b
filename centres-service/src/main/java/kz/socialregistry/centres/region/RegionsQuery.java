package kz.socialregistry.centres.region;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which regions to list. */
class RegionsQuery extends FeedQuery {

    @QueryParam("level")
    @Pattern(regexp = "region|district")
    @Parameter(description = "Only regions of this level: `region` or `district`.", example = "district")
    @Nullable
    String level;

    @QueryParam("parent")
    @Parameter(description = "Only districts that belong to the region with this id on the day `on`.")
    @Nullable
    UUID parent;

    @QueryParam("kato")
    @Pattern(regexp = "[0-9]{9}")
    @Parameter(
            description = "Only the region that this KATO code (9 digits) means on the day `on`.",
            example = "790000000")
    @Nullable
    String kato;

    @QueryParam("on")
    @Parameter(description = "The day for `parent` and `kato`; today if absent.", example = "2022-06-07")
    @Nullable
    LocalDate on;
}
