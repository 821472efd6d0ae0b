package kz.socialregistry.centres.staffing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums headcounts up; what is not known stays unknown. */
final class StaffSum {

    private final Set<UUID> centres = new HashSet<>();
    private final Map<String, StaffTotals.Profession> professions = new TreeMap<>();
    private int counted;
    private long headcount;

    /** A centre, once however often it is told; {@code null}: not counted. */
    void centre(UUID id, @Nullable Integer persons) {
        if (centres.add(id) && persons != null) {
            counted++;
            headcount += persons;
        }
    }

    /**
     * A group of a centre.
     *
     * @param certified {@code null}: not known
     */
    void profession(String code, int persons, @Nullable Integer certified) {
        Long known = certified == null ? null : Long.valueOf(certified);
        professions.merge(
                code,
                new StaffTotals.Profession(code, persons, known, known == null ? persons : 0),
                (a, b) -> new StaffTotals.Profession(
                        code,
                        a.headcount() + b.headcount(),
                        sum(a.certified(), b.certified()),
                        a.certificationUnknown() + b.certificationUnknown()));
    }

    private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : Long.valueOf(a + b);
    }

    StaffTotals on(LocalDate day) {
        long told = professions.values().stream()
                .mapToLong(StaffTotals.Profession::headcount)
                .sum();
        return new StaffTotals(
                day,
                centres.size(),
                centres.size() - counted,
                counted == 0 ? null : headcount,
                counted == 0 ? null : headcount - told,
                List.copyOf(professions.values()));
    }
}
