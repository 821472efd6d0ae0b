package kz.socialregistry.reporting.budget;

import java.util.Arrays;
import java.util.Optional;

/** What money can be grouped by. */
public enum BudgetDimension {
    /** Code of the programme. */
    PROGRAMME("programme"),
    /** How the money reaches the provider. */
    INSTRUMENT("instrument"),
    /** Which budget it comes from. */
    FUNDING_SOURCE("fundingSource"),
    /** The total a line belongs to. */
    COUNTS_IN("countsIn"),
    /** The region or district a line is known for. */
    REGION("region");

    private final String parameter;

    BudgetDimension(String parameter) {
        this.parameter = parameter;
    }

    /** As it is named in {@code groupBy} and in the key of a group. */
    public String parameter() {
        return parameter;
    }

    /** The dimension of this name. */
    public static Optional<BudgetDimension> named(String parameter) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }
}
