package kz.socialregistry.reporting.measure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What people, units and centres can be grouped by. */
public enum Dimension {
    /** Kind of the centre. */
    KIND("kind"),
    /** Kind of the provider. */
    PROVIDER_KIND("providerKind"),
    /** Format of the unit. */
    FORMAT("format"),
    /** Target group of the enrolment, else of its unit. */
    TARGET_GROUP("targetGroup"),
    /** Target group of the unit. */
    UNIT_TARGET_GROUP("unitTargetGroup"),
    /** Published totals a unit counts in; a unit that counts in two appears in both groups. */
    COUNTS_IN("countsIn"),
    /** The centre. */
    CENTRE("centre"),
    /** The unit. */
    UNIT("unit"),
    /** The district of service. */
    REGION("region"),
    /** Sex of the recipient. */
    SEX("sex");

    private static final Set<Dimension> OF_ENROLMENT = EnumSet.of(TARGET_GROUP, SEX);

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** As it is named in {@code groupBy} and in the key of a group. */
    public String parameter() {
        return parameter;
    }

    /** Known only with the enrolment, not with its unit. */
    boolean ofEnrolment() {
        return OF_ENROLMENT.contains(this);
    }

    /** The dimension of this name. */
    public static Optional<Dimension> named(String parameter) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }
}
