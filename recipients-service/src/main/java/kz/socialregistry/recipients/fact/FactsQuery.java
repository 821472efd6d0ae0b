package kz.socialregistry.recipients.fact;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which facts of a recipient are listed. */
public class FactsQuery extends ListQuery {

    @QueryParam("kind")
    @Parameter(
            description = "Only facts of this kind.",
            schema =
                    @Schema(enumeration = {"document", "residence", "representative", "disability", "trait", "member"}))
    @Nullable
    String kind;

    @QueryParam("on")
    @Parameter(description = "Only facts that hold on this day and were not withdrawn.", example = "2026-01-12")
    @Nullable
    LocalDate on;

    @Override
    public void check(FieldErrors errors) {
        super.check(errors);
        errors.rejectIf(kind != null && FactKind.named(kind).isEmpty(), "?kind", "not-one-of", FactKind.ALL);
    }

    @Nullable
    FactKind kind() {
        return kind == null ? null : FactKind.named(kind).orElse(null);
    }
}
