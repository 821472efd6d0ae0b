package kz.socialregistry.centres.register;

import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register, with its codes and numbers understood.
 *
 * @param regionId the district, or the region if no district is given
 * @param centreNames {@code null}: as the unit
 * @param unitNames {@code null}: not told
 * @param kind code of the list {@code centre-kinds}; needed for a centre that is not known yet
 * @param ownership code of the list {@code provider-kinds}; needed likewise
 * @param beds {@code null}: not told, like all counts
 */
record RegisterRow(
        int line,
        @Nullable String bin,
        @Nullable String number,
        UUID regionId,
        @Nullable Names centreNames,
        @Nullable Names unitNames,
        @Nullable String kind,
        @Nullable String ownership,
        String format,
        String targetGroup,
        @Nullable Integer beds,
        @Nullable Integer residents,
        @Nullable Integer queue) {

    /** What a centre that is entered for this row is called. */
    @Nullable
    Names centreOrUnitNames() {
        return centreNames == null ? unitNames : centreNames;
    }

    /**
     * A line as read.
     *
     * @param row {@code null} if there are errors
     */
    record Read(int line, @Nullable RegisterRow row, List<FieldError> errors) {}
}
