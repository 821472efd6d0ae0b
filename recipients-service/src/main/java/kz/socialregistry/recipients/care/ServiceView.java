package kz.socialregistry.recipients.care;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service that is given, as shown. */
@Schema(description = "A service that is given during a stay")
public record ServiceView(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "The enrolment it belongs to.", required = true)
        UUID enrolmentId,

        @Schema(description = "Code of the list service-kinds.", required = true)
        String kind,

        @Schema(description = "Code of the list service-payments.", required = true)
        String payment,

        @Schema(description = "First day.", required = true) LocalDate from,

        @Schema(description = "First day on which it is no longer given, at the latest that of leaving; null: open")
        @Nullable
        LocalDate to,

        @JsonIgnore long version) {}
