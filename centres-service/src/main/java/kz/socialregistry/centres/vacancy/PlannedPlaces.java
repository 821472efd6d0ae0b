package kz.socialregistry.centres.vacancy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What plans that are not carried out yet would change in a unit on a day. Nothing of it is in force. */
@Schema(
        description =
                "What building projects would change on the day if all went by plan. Nothing of it is in force, and"
                        + " nothing of it is in the other figures.")
record PlannedPlaces(
        @Schema(description = "Places more, or fewer.", examples = "50")
        int change,

        @Schema(description = "The places there would be; null unless `limited`.", examples = "80") @Nullable
        Integer places,

        @Schema(description = "The places that would be free; null unless `limited`.", examples = "52") @Nullable
        Integer free,

        @Schema(description = "Ids of the projects.") List<UUID> projects) {

    /** What the changes would make of so many places, so many of which are taken. */
    static PlannedPlaces of(List<PlannedChange> changes, @Nullable Integer places, int taken) {
        int change = changes.stream().mapToInt(PlannedChange::change).sum();
        Integer then = places == null ? null : Math.max(0, places + change);
        return new PlannedPlaces(
                change,
                then,
                then == null ? null : Math.max(0, then - taken),
                changes.stream().map(PlannedChange::projectId).toList());
    }
}
