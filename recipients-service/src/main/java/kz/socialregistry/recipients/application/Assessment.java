package kz.socialregistry.recipients.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the assessment of the need found, by the four criteria of article 140; each has a list of its own as scale. */
@Embeddable
@Schema(description = "The assessment of the need by its four criteria")
record Assessment(
        @Column(name = "assessed_on") @Schema(description = "Day of the assessment.", required = true)
        LocalDate on,

        @Column(name = "assessed_by")
        @Schema(description = "Who entered it: the subject of the token.", required = true)
        String by,

        @Schema(description = "Code of the list life-activity-limitation.", required = true)
        String lifeActivityLimitation,

        @Schema(description = "Code of the list social-maladaptation.", required = true)
        String socialMaladaptation,

        @Schema(description = "Code of the list social-deprivation.", required = true)
        String socialDeprivation,

        @Schema(description = "Code of the list unfavourable-environment.", required = true)
        String unfavourableEnvironment) {}
