package kz.socialregistry.recipients.headcount;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people there are on a day. */
@Schema(
        description =
                "People on a day: one person once, however many records are merged; a family by its members. What was"
                        + " withdrawn, and records of people who were merged into another, do not count; the erased do.")
record Headcount(
        @Schema(description = "The day.", required = true) LocalDate on,

        @Schema(
                description = "What they are counted by.",
                required = true,
                enumeration = {"trait", "disability", "residence", "sex", "age"})
        String by,

        @Schema(
                description = "People known to the registry today who live in the region on that day, by the residence"
                        + " recorded; of whom none is recorded, only without a limit of regions. To whoever is limited to"
                        + " regions, people who have moved away since are not there.",
                required = true)
        long living,

        @Schema(
                description =
                        "People with a stay that goes on in a unit of the region on that day, wherever they live; not"
                                + " on days on which the place of somebody away is lent.",
                required = true)
        long staying,

        @Schema(
                description =
                        "The same by code, in the order of the codes. By `trait` somebody is counted once for each;"
                                + " by anything else the lines add up.",
                required = true)
        List<Line> items) {

    /** A line of the count. */
    @Schema(name = "HeadcountLine", description = "How many people with one code")
    record Line(
            @Schema(
                    description = "By `trait` and `disability` the code of the list traits or disability-groups, by"
                            + " `residence` the id of the region, by `sex` male or female, by `age` the years, as 18-44;"
                            + " null: not known, see `unknown`")
            @Nullable
            String code,

            @Schema(
                    description = "Why there is no code: none is recorded for that day, or of a family nothing can be;"
                            + " null: there is one",
                    enumeration = {"not-recorded", "family"})
            @Nullable
            String unknown,

            @Schema(description = "As above.", required = true)
            long living,

            @Schema(description = "As above.", required = true)
            long staying) {}
}
