package kz.socialregistry.reporting.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a printed figure counts. */
@Schema(description = "What a figure counts.")
enum FigureUnit {
    @JsonProperty("person")
    PERSON(0),
    @JsonProperty("place")
    PLACE(0),
    @JsonProperty("centre")
    CENTRE(0),
    @JsonProperty("unit")
    UNIT(0),
    @JsonProperty("specialist")
    SPECIALIST(0),
    @JsonProperty("percent")
    PERCENT(0),
    @JsonProperty("tenge")
    TENGE(0),
    @JsonProperty("thousand-tenge")
    THOUSAND_TENGE(3),
    @JsonProperty("million-tenge")
    MILLION_TENGE(6);

    private final int zeros;

    FigureUnit(int zeros) {
        this.zeros = zeros;
    }

    /** Whether it is an amount of money. */
    boolean money() {
        return this == TENGE || this == THOUSAND_TENGE || this == MILLION_TENGE;
    }

    /** An amount of tenge in this unit, exactly. */
    BigDecimal ofTenge(BigDecimal tenge) {
        return tenge.movePointLeft(zeros);
    }

    /**
     * How far the true figure may be from a printed one: half of the last digit if it was rounded, nothing if it was
     * counted.
     */
    BigDecimal usualPrecision(BigDecimal printed) {
        boolean rounded = money() || this == PERCENT || printed.scale() > 0;
        return rounded ? new BigDecimal("0.5").movePointLeft(Math.max(printed.scale(), 0)) : BigDecimal.ZERO;
    }
}
