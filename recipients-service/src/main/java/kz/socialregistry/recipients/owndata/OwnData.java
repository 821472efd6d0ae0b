package kz.socialregistry.recipients.owndata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.socialregistry.recipients.application.ApplicationView;
import kz.socialregistry.recipients.care.ServiceView;
import kz.socialregistry.recipients.enrolment.EnrolmentView;
import kz.socialregistry.recipients.fact.FactView;
import kz.socialregistry.recipients.plan.PlanView;
import kz.socialregistry.recipients.privacy.AccessView;
import kz.socialregistry.recipients.recipient.RecipientView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is kept of a person. */
@Schema(description = "All that is kept of a person")
record OwnData(
        @Schema(description = "Who it is.", required = true) RecipientView recipient,

        @Schema(description = "Records that were merged into this one.", required = true)
        List<RecipientView> mergedRecords,

        @Schema(description = "Enrolments, of records that were merged into this one too.", required = true)
        List<EnrolmentView> enrolments,

        @Schema(
                description =
                        "What else is known, with what was said before, of records that were merged into this one too.",
                required = true)
        List<FactView> facts,

        @Schema(description = "Applications, of records that were merged into this one too.", required = true)
        List<ApplicationView> applications,

        @Schema(description = "Individual plans of the enrolments.", required = true)
        List<PlanView> plans,

        @Schema(description = "Services given during the enrolments.", required = true)
        List<ServiceView> services,

        @Schema(description = "Who read what on which day; each time stands in the list of accesses.", required = true)
        List<DayOfAccess> accesses) {

    /** What one reader read for one purpose on one day. */
    @Schema(name = "DayOfAccess", description = "What one reader read for one purpose on one day")
    record DayOfAccess(
            @Schema(description = "The day, in Kazakhstan.", required = true)
            LocalDate on,

            @Schema(description = "Subject of the token.", required = true)
            String reader,

            @Schema(description = "Code of the list purposes.", required = true)
            String purpose,

            @Schema(description = "Personal fields that were shown in full.", required = true)
            List<String> fields) {

        private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

        static DayOfAccess of(AccessView access) {
            return new DayOfAccess(
                    access.readAt().atZone(ALMATY).toLocalDate(), access.reader(), access.purpose(), access.fields());
        }
    }
}
