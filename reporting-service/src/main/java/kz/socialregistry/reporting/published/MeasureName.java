package kz.socialregistry.reporting.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure can be recomputed by. */
@Schema(description = "What of the registry a figure is recomputed from.")
enum MeasureName {
    @JsonProperty("centres")
    CENTRES("centres", FigureUnit.CENTRE),
    @JsonProperty("units")
    UNITS("units", FigureUnit.UNIT),
    @JsonProperty("places")
    PLACES("places", FigureUnit.PLACE),
    @JsonProperty("served")
    SERVED("served", FigureUnit.PERSON),
    @JsonProperty("coverage")
    COVERAGE("coverage", FigureUnit.PERSON),
    @JsonProperty("staff")
    STAFF("staff", FigureUnit.SPECIALIST),
    @JsonProperty("allotted")
    ALLOTTED("allotted", FigureUnit.TENGE),
    @JsonProperty("used")
    USED("used", FigureUnit.TENGE),
    @JsonProperty("execution")
    EXECUTION("execution", FigureUnit.PERCENT),
    @JsonProperty("planned-headcount")
    PLANNED_HEADCOUNT("planned-headcount", FigureUnit.PERSON);

    private final String code;
    private final FigureUnit unit;

    MeasureName(String code, FigureUnit unit) {
        this.code = code;
        this.unit = unit;
    }

    String code() {
        return code;
    }

    /** Whether it is recomputed from budget lines. */
    boolean ofBudget() {
        return switch (this) {
            case ALLOTTED, USED, EXECUTION, PLANNED_HEADCOUNT -> true;
            case CENTRES, UNITS, PLACES, SERVED, COVERAGE, STAFF -> false;
        };
    }

    /** Whether its figures are printed in this unit. */
    boolean countedIn(FigureUnit printed) {
        return unit.money() ? printed.money() : unit == printed;
    }
}
