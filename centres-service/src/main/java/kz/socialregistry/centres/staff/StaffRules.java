package kz.socialregistry.centres.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** What must hold of a headcount. Finds all that is wrong at once. */
@ApplicationScoped
class StaffRules {

    private record Place(String profession, @Nullable UUID unitId) {}

    private final ReferenceCodes codes;

    StaffRules(ReferenceCodes codes) {
        this.codes = codes;
    }

    /**
     * What is wrong with a count.
     *
     * @param units ids of the units of the centre
     */
    FieldErrors check(CountStaff request, Set<UUID> units, LocalDate today) {
        FieldErrors errors = new FieldErrors().rejectIf(request.on().isAfter(today), "/on", "in-future");
        List<StaffGroup> groups = request.groups();
        Set<Place> known = new HashSet<>();
        long sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            StaffGroup group = groups.get(i);
            String pointer = "/groups/" + i;
            UUID unitId = group.unitId();
            codes.check(errors, pointer + "/profession", "professions", group.profession());
            errors.rejectIf(unitId != null && !units.contains(unitId), pointer + "/unitId", "unit-of-another-centre")
                    .rejectIf(!known.add(new Place(group.profession(), unitId)), pointer, "profession-repeated")
                    .rejectIf(
                            group.certified() != null && group.certified() > group.headcount(),
                            pointer + "/certified",
                            "more-than-counted",
                            group.headcount());
            sum += group.headcount();
        }
        return errors.rejectIf(sum > request.headcount(), "/groups", "more-than-counted", request.headcount());
    }
}
