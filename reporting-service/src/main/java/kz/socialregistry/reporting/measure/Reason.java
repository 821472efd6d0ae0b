package kz.socialregistry.reporting.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a value is not known, or not known for sure. Unknown is never 0. */
@Schema(description = "Why a figure is not known.")
public enum Reason {
    /** No unit of that description is recorded, so nothing can be said of the people in it. */
    NO_UNIT_RECORDED("no-unit-recorded"),
    /** No centre of the region is recorded as open on that day. */
    NO_CENTRE_RECORDED("no-centre-recorded"),
    /** All units concerned work without a limit of places. */
    NO_PLACE_LIMIT("no-place-limit"),
    /** The capacity of the units concerned is not known. */
    CAPACITY_UNKNOWN("capacity-unknown"),
    /** Nothing was entered. */
    NOTHING_RECORDED("nothing-recorded"),
    /** It was entered that the figure was not reported. */
    NOT_REPORTED("not-reported"),
    /** The ratio needs an amount above zero. */
    NOTHING_ALLOTTED("nothing-allotted"),
    /** Known only for the whole region, which the boundaries divide. */
    NOT_DIVISIBLE("not-divisible"),
    /** Counted, but it is not known for which district. */
    DISTRICT_UNKNOWN("district-unknown"),
    /** The boundaries do not give such a part. */
    NO_SUCH_PART("no-such-part"),
    /** There is nothing in the registry that this figure could be recomputed from. */
    NO_MEASURE("no-measure"),
    /** The region is not known, or not on that day. */
    REGION_UNKNOWN("region-unknown");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** As it stands in an answer. */
    @JsonValue
    public String code() {
        return code;
    }
}
