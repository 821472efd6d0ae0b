package kz.socialregistry.reporting.measure;

import java.util.EnumSet;
import java.util.Set;

/** One question about people; several are answered by one statement. */
public record PeopleAsk(UnitFilter filter, Set<Dimension> groupBy) {

    /** The dimensions that are known with the unit. */
    Set<Dimension> groupByOfUnit() {
        Set<Dimension> ofUnit = EnumSet.noneOf(Dimension.class);
        groupBy.stream().filter(dimension -> !dimension.ofEnrolment()).forEach(ofUnit::add);
        return ofUnit;
    }
}
