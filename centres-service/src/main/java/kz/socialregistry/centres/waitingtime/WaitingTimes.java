package kz.socialregistry.centres.waitingtime;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long the queue of a unit took. */
@Schema(description = "How long people waited who left the queue of a unit in a period, and how long the others wait.")
record WaitingTimes(
        @Schema(description = "Id of the unit.") UUID unitId,

        @Schema(description = "First day of the period.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "First day after the period.", examples = "2027-01-01")
        LocalDate to,

        @Schema(description = "Those who got a place, counted on the day they got it.")
        Waited placed,

        @Schema(description = "Those who withdrew.") Waited withdrawn,

        @Schema(description = "Those who were refused, because the unit closed or no longer serves them.")
        Waited refused,

        @Schema(description = "Those who wait today, whatever the period.")
        Waited waiting) {

    /** Waits of some people, from the day of application; days. */
    @Schema(description = "Waits in days, from the day of application.")
    record Waited(
            @Schema(description = "How many people.", examples = "12")
            int people,

            @Schema(description = "Half of them waited no longer; null if there are none.", examples = "34") @Nullable
            Integer medianDays,

            @Schema(description = "Nine of ten waited no longer; null if there are none.", examples = "90") @Nullable
            Integer ninetiethPercentileDays,

            @Schema(description = "The longest wait; null if there are none.", examples = "120") @Nullable
            Integer longestDays) {}
}
