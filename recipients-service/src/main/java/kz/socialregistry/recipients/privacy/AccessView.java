package kz.socialregistry.recipients.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A read of somebody's personal data. */
@Schema(name = "Access", description = "A read of personal data")
public record AccessView(
        @Schema(description = "Subject of the token.", required = true)
        String reader,

        @Schema(description = "Code of the list purposes.", required = true)
        String purpose,

        @Schema(
                description = "Personal fields that were shown in full; not known of reads before there was this list.",
                required = true)
        List<String> fields,

        @Schema(description = "When.", required = true) Instant readAt,
        @JsonIgnore long number) {}
