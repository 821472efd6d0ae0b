package kz.socialregistry.recipients.enrolment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changes a stay after it was recorded: wrong days, another term, another unit, or that it never happened. */
@Path("/v1/enrolments/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@Tag(name = "enrolments")
public class ChangesResource {

    private static final String NOT_NOW = EnrolmentStepsResource.NOT_NOW
            + " `change-not-answered`: another change waits for its answer. `transfer-under-way`: the stay goes"
            + " on in another unit, or came from one, and the day is one for both.";
    private static final String ASKED =
            "Asked for: the last of `changes` has the outcome `asked` until centres-service has answered, soon after.";

    private final Stepping stepping;
    private final Changing changing;
    private final Requesting requesting;

    ChangesResource(Stepping stepping, Changing changing, Requesting requesting) {
        this.stepping = stepping;
        this.changing = changing;
        this.requesting = requesting;
    }

    /** The days as they were. */
    @Schema(description = "All days of the stay as they are to be; what is left out is not there, but for `absences`.")
    record Correct(
            @Schema(required = true, description = "Day of admission; counts.", examples = "2026-02-02") @Nullable
            LocalDate admittedOn,

            @Schema(description = "Day of leaving; does not count; left out: the stay is not over.") @Nullable
            LocalDate endedOn,

            @Schema(description = "Code of the list end-reasons; with endedOn, and only then.", maxLength = 64)
            @Nullable
            String endReason,

            @Schema(description = "First day on which the stay is over by agreement; left out: no term.") @Nullable
            LocalDate wantedUntil,

            @Schema(
                    description = "All days away as they are to be, in order of time; an empty list: never away;"
                            + " left out: as recorded.",
                    maxItems = AbsenceRules.MOST)
            @Nullable
            List<@Nullable ToldAbsence> absences,

            @Schema(
                    required = true,
                    description = "Why: code of the list change-reasons.",
                    examples = "wrong-day-entered",
                    maxLength = 64)
            @Nullable
            String reason) {

        Days days() {
            return new Days(admittedOn == null ? LocalDate.MIN : admittedOn, endedOn, endReason, wantedUntil);
        }
    }

    /** Another term. */
    @Schema(description = "The term agreed anew.")
    record Prolong(
            @Schema(
                    description = "First day on which the stay is over; left out: no term any more.",
                    examples = "2026-12-01")
            @Nullable
            LocalDate until) {}

    /** Another target group. */
    @Schema(description = "The target group from a day of the stay on, whatever was recorded from that day on.")
    record ChangeGroup(
            @Schema(
                    required = true,
                    description =
                            "First day of the group; that of admission: it was wrong from the start. With `came-of-age` that, or the first of a month.",
                    examples = "2026-03-01")
            @Nullable
            LocalDate from,

            @Schema(
                    description = "Code of the list target-groups of centres-service; left out: that of the unit.",
                    examples = "adults-psychoneurological",
                    maxLength = 64)
            @Nullable
            String targetGroup,

            @Schema(
                    required = true,
                    description = "Why: code of the list change-reasons.",
                    examples = "came-of-age",
                    maxLength = 64)
            @Nullable
            String reason) {}

    /** It never happened. */
    @Schema(description = "Nothing needs to be said.")
    record Annul() {}

    @POST
    @Idempotent
    @Path("/correction")
    @Operation(
            operationId = "correctEnrolment",
            summary = "Correct the days of a stay",
            description =
                    "For days that were recorded wrongly or became known late, also of a stay that is over; a stay"
                            + " that was ended by mistake goes on if endedOn is left out. With `absences` days away are put right too:"
                            + " take them as the enrolment shows them (with a Purpose), mend, leave out or add what was wrong, never was"
                            + " or was forgotten, and send its ETag as If-Match, or what was entered since then is taken back too."
                            + " The days recorded hold until centres-service has given the place on the days asked for;"
                            + " fewer days are never refused, nor days away on which the place is kept, but days that were lent are if"
                            + " somebody else has the place. What was recorded before stays in `changes`.")
    @APIResponse(
            responseCode = "200",
            description = ASKED,
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "asked", value = EnrolmentExamples.CHANGING)))
    @APIResponse(
            responseCode = "409",
            description = NOT_NOW
                    + " `nothing-changes`: these are the days recorded. `absence-outside`, `group-change-outside`: somebody was away,"
                    + " or changed the target group, on days that would no longer be days of the stay. `stays-overlap`:"
                    + " the person stays in another bed on one of the days.")
    public Response correct(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "a day earlier",
                                                        value =
                                                                "{\"admittedOn\": \"2026-02-02\", \"reason\": \"wrong-day-entered\"}"),
                                                @ExampleObject(
                                                        name = "back two days sooner",
                                                        value = EnrolmentExamples.OTHER_ABSENCES)
                                            }))
                    @NotNull
                    Correct request) {
        return done(changing.correct(id, request));
    }

    @POST
    @Idempotent
    @Path("/prolongation")
    @Operation(
            operationId = "prolongEnrolment",
            summary = "Agree another term",
            description =
                    "A longer or a shorter one, or none. The term recorded holds until centres-service has given the place for the"
                            + " days asked for; until then the stay does not end by itself.")
    @APIResponse(
            responseCode = "200",
            description = ASKED,
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "asked", value = EnrolmentExamples.CHANGING)))
    @APIResponse(
            responseCode = "409",
            description = NOT_NOW + " `nothing-changes`: that is the term recorded. `absence-outside`,"
                    + " `group-change-outside`, `stays-overlap`.")
    public Response prolong(@PathParam("id") UUID id, @NotNull Prolong request) {
        return done(changing.prolong(id, request.until()));
    }

    @POST
    @Idempotent
    @Path("/target-group")
    @Operation(
            operationId = "changeTargetGroup",
            summary = "Change the target group from a day on",
            description =
                    "Somebody comes of age, or the condition changes: the days before count in the group before, those from"
                            + " that day on in the new one, in every report. The group recorded holds until centres-service says"
                            + " that the unit serves the new one; if it does not (`target-group-not-served`), nothing changes and"
                            + " the recipient goes on elsewhere by a transfer. `GET /v1/coming-of-age` tells ahead who turns 18; with the"
                            + " reason `came-of-age` the day is the first of a month or that of admission, so that no event tells a birthday, and the group may"
                            + " be the one recorded. A change that was entered for too early a day is put right in two: the group before"
                            + " from that day on, then the new one from the right day on.")
    @APIResponse(
            responseCode = "200",
            description = ASKED,
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "asked", value = EnrolmentExamples.CHANGING_GROUP)))
    @APIResponse(
            responseCode = "409",
            description = NOT_NOW
                    + " `nothing-changes`: that is the group recorded. `day-too-early`, `day-too-late`: no day of"
                    + " the stay.")
    public Response changeGroup(@PathParam("id") UUID id, @NotNull ChangeGroup request) {
        return done(changing.askForGroup(id, request));
    }

    @POST
    @Idempotent
    @Path("/annulment")
    @Operation(
            operationId = "annulEnrolment",
            summary = "The stay never happened",
            description =
                    "For what was entered by mistake: the enrolment is cancelled with the reason `never-happened`, its days"
                            + " count in no report, and the place is free on all of them. What was recorded stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "cancelled", value = EnrolmentExamples.CANCELLED)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response annul(@PathParam("id") UUID id, @Nullable Annul request) {
        return done(stepping.annul(id));
    }

    @POST
    @Idempotent
    @Path("/transfer")
    @Operation(
            operationId = "transferEnrolment",
            summary = "Go on in another unit",
            description =
                    "Asks for a place there, as a new enrolment of the same recipient with `transferOf`. The stay here goes on"
                            + " until the one there begins, and ends on that day with the reason `transfer`, so no day is lost"
                            + " and none counts twice. Cancelled, declined or refused there, it goes on here.")
    @APIResponse(
            responseCode = "201",
            description = "The request is recorded.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "placed", value = EnrolmentExamples.PLACED)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response transfer(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "from June on",
                                                            value = EnrolmentExamples.TRANSFER)))
                    @NotNull
                    TransferEnrolment request) {
        EnrolmentView view = requesting.transfer(id, request);
        return Etags.created(URI.create("/v1/enrolments/" + view.id()), view, view.tag());
    }

    private static Response done(EnrolmentView view) {
        return Etags.ok(view, view.tag());
    }
}
