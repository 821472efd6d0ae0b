package kz.socialregistry.reporting.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.socialregistry.reporting.measure.Dimension;
import kz.socialregistry.reporting.measure.UnitFilter;

/** The parameters that questions about people and places share. */
final class UnitQuery {

    private static final List<String> OF_PEOPLE =
            Arrays.stream(Dimension.values()).map(Dimension::parameter).toList();
    private static final List<String> OF_UNITS = OF_PEOPLE.stream()
            .filter(name -> !name.equals(Dimension.SEX.parameter()))
            .toList();

    private UnitQuery() {}

    static UnitFilter filter(Parameters parameters) {
        return new UnitFilter(
                parameters.code("kind"),
                parameters.code("providerKind"),
                parameters.code("format"),
                parameters.code("targetGroup"),
                parameters.code("unitTargetGroup"),
                parameters.code("countsIn"),
                parameters.id("centre"),
                parameters.id("unit"));
    }

    static Set<Dimension> groupByOfPeople(Parameters parameters) {
        return parameters.groupBy(Dimension::named, OF_PEOPLE);
    }

    static Set<Dimension> groupByOfUnits(Parameters parameters) {
        return parameters.groupBy(Dimension::named, OF_UNITS);
    }
}
