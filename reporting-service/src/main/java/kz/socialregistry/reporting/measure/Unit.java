package kz.socialregistry.reporting.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit with what is known of its centre and its capacity on a day.
 *
 * @param kind of the centre; {@code null} while the centre has not arrived
 * @param places the limit on the day; {@code null} without a limit or if not known
 * @param unlimited known to work without a limit
 * @param synthetic the unit or its centre is made up
 * @param capacitySynthetic its capacity is made up
 */
record Unit(
        UUID id,
        UUID centreId,
        UUID regionId,
        @Nullable String kind,
        @Nullable String providerKind,
        String format,
        String targetGroup,
        @Nullable List<String> countsIn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Long places,
        boolean unlimited,
        boolean synthetic,
        boolean capacitySynthetic)
        implements Facility {

    boolean open(LocalDate on) {
        return (openedOn == null || !openedOn.isAfter(on)) && (closedOn == null || closedOn.isAfter(on));
    }

    @Override
    public @Nullable String attribute(Dimension dimension) {
        return switch (dimension) {
            case KIND -> kind;
            case PROVIDER_KIND -> providerKind;
            case FORMAT -> format;
            case TARGET_GROUP, UNIT_TARGET_GROUP -> targetGroup;
            case CENTRE -> centreId.toString();
            case UNIT -> id.toString();
            case REGION -> regionId.toString();
            case COUNTS_IN, SEX -> null;
        };
    }
}
