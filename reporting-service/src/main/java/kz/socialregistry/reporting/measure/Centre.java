package kz.socialregistry.reporting.measure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre that is open on a day.
 *
 * @param headcount its specialists by the last count up to the day; {@code null} if never counted
 */
record Centre(
        UUID id,
        UUID regionId,
        String kind,
        String providerKind,
        @Nullable List<String> countsIn,
        @Nullable Long headcount,
        boolean synthetic,
        boolean headcountSynthetic)
        implements Facility {

    @Override
    public @Nullable String attribute(Dimension dimension) {
        return switch (dimension) {
            case KIND -> kind;
            case PROVIDER_KIND -> providerKind;
            case CENTRE -> id.toString();
            case REGION -> regionId.toString();
            case FORMAT, TARGET_GROUP, UNIT_TARGET_GROUP, COUNTS_IN, UNIT, SEX -> null;
        };
    }
}
