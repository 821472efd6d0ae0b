package kz.socialregistry.platform.lists;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a list that can also be asked for its changes. */
public class FeedQuery extends ListQuery {

    @QueryParam("changedSince")
    @Parameter(
            description =
                    "Asks for changes instead of the list: an instant such as `2026-01-01T00:00:00Z` to begin with (an early one"
                            + " for everything), then the `changedSince` of the answer before. The answer has the items entered or"
                            + " changed since, as they are now and in the order of their changes, and in `removed` the ids of those that"
                            + " are gone. Nothing is ever missed; an item may come again. As long as there is a `next` link, there is"
                            + " more at once. Goes with `limit` only, because an item that leaves a filter would vanish silently. A"
                            + " token is good for the list and the rights it was given for; if it is refused, begin again with an early"
                            + " instant and drop what does not come.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "2026-01-01T00:00:00Z")
    @Nullable
    String changedSince;

    @Override
    public void check(FieldErrors errors) {
        super.check(errors);
        if (asksForChanges()) {
            errors.rejectIf(cursor != null, "?cursor", "not-with-changed-since");
            filters().keySet().forEach(name -> errors.reject("?" + name, "not-with-changed-since"));
        }
    }

    /** Whether changes are asked for, not the list; with an empty parameter too, which is then refused. */
    public final boolean asksForChanges() {
        return changedSince != null
                || (uriInfo != null && uriInfo.getQueryParameters().containsKey("changedSince"));
    }

    /** The instant given, if it is one. */
    final Optional<Instant> instant() {
        if (changedSince == null || !changedSince.matches("\\d{4}-\\d{2}-\\d{2}[Tt].{1,40}")) {
            return Optional.empty();
        }
        try {
            // an offset such as +05:00 that was not encoded arrives with a space
            return Optional.of(
                    OffsetDateTime.parse(changedSince.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The place given, if it is one of this scope. */
    final Optional<Position> position(String scope) {
        return Optional.ofNullable(changedSince).flatMap(token -> Token.openPosition(token, scope));
    }

    /** What to throw if it is neither. */
    static FieldErrors.Invalid refused() {
        return new FieldErrors().reject("?changedSince", "changed-since").asException();
    }
}
