package kz.socialregistry.recipients.recipient;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record that may be of the same person; nothing else of it is told. */
@Schema(description = "A recipient entered before who may be the same person")
public record PossibleDuplicate(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "What is alike.", required = true, examples = "[\"family\", \"given\", \"birthDate\"]")
        List<String> matched) {}
