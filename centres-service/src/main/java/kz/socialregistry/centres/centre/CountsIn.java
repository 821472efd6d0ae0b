package kz.socialregistry.centres.centre;

import java.util.List;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** The published totals a centre or unit counts in. */
public final class CountsIn {

    private CountsIn() {}

    /** Notes an error for each code that is not in the list {@code totals}. */
    public static void check(FieldErrors errors, ReferenceCodes codes, @Nullable List<String> countsIn) {
        if (countsIn == null) {
            return;
        }
        for (int i = 0; i < countsIn.size(); i++) {
            codes.check(errors, "/countsIn/" + i, "totals", countsIn.get(i));
        }
    }
}
