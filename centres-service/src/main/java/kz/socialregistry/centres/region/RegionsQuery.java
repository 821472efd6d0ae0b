package kz.socialregistry.centres.region;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.problems.FieldErrors;
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

    @QueryParam("code")
    @Pattern(regexp = "[0-9]{2}|[0-9]{4}|[0-9]{9}")
    @Parameter(
            description =
                    "Only regions that have this KATO code of 2, 4 or 9 digits: on the day `on`, which is one at most;"
                            + " without `on` all that ever had it, each with its days.",
            example = "1910")
    @Nullable
    String code;

    @QueryParam("kato")
    @Pattern(regexp = "[0-9]{9}")
    @Parameter(
            description = "The same for a code of 9 digits, but without `on` the day is today. Goes without `code`.",
            example = "790000000")
    @Nullable
    String kato;

    @QueryParam("on")
    @Parameter(
            description =
                    "The day for `parent`, `code` and `kato`; of itself, only regions that exist on the day. Each region is"
                            + " shown with the names, the code and the parent of the day: what belonged where.",
            example = "2022-06-07")
    @Nullable
    LocalDate on;

    @Override
    public void check(FieldErrors errors) {
        super.check(errors);
        errors.rejectIf(code != null && kato != null, "?kato", "not-with-code");
    }
}
