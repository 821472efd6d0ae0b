package kz.socialregistry.recipients.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact as shown to whoever says what for. */
@Schema(description = "A fact that is known of a recipient")
public record FactView(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "Whom it is about: the record for which it was entered.", required = true)
        UUID recipientId,

        @Schema(
                description = "What it is about.",
                required = true,
                enumeration = {"document", "residence", "representative", "disability", "trait", "member"})
        String kind,

        @JsonUnwrapped SaidOfFact said,

        @Schema(description = "What was said before, the oldest first; not in lists")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<SaidOfFact> before,

        @JsonIgnore long version) {

    /** For the journal of reads: the kind, and with it each personal field that is shown. */
    Stream<String> shown() {
        Stream<SaidOfFact> all = Stream.concat(Stream.of(said), before == null ? Stream.of() : before.stream());
        return Stream.concat(
                Stream.of(kind), all.flatMap(one -> one.shown().stream()).map(field -> kind + '.' + field));
    }

    /** Of this version as shown: what is masked is another representation. */
    String tag() {
        return "v" + version + (said.masked().isEmpty() ? "" : "-without-" + String.join("-", said.masked()));
    }
}
