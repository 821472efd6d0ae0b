package kz.socialregistry.local.reference.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people a unit serves and when; one line of {@code people.ndjson}.
 *
 * @param unit local key of the unit
 * @param plan whether {@code persons} is a flow or a stock
 * @param persons distinct persons served in the year, or covered on the day
 * @param ages youngest and oldest, in whole years
 * @param residence local keys of the regions they live in
 * @param targetGroup of these persons, if it is not that of the unit
 * @param leftOnTheEve persons who left on the first day of the year and so are not served in it
 * @param sameDay persons, among those served, who came and left on one day
 * @param leavers persons who left before the day or on it and so are not covered
 * @param waiting persons in the queue
 */
public record StayPlan(
        String unit,
        Kind plan,
        int persons,
        List<Integer> ages,
        List<String> residence,
        @Nullable String targetGroup,
        int leftOnTheEve,
        int sameDay,
        int leavers,
        int waiting) {

    /** What the number of persons means. */
    public enum Kind {
        /** Distinct persons served in 2019. */
        @JsonProperty("year")
        YEAR,
        /** Persons covered on 1 January 2026. */
        @JsonProperty("stock")
        STOCK
    }

    int youngest() {
        return ages.get(0);
    }

    int oldest() {
        return ages.get(1);
    }
}
