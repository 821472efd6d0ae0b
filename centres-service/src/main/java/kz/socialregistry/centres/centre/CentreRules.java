package kz.socialregistry.centres.centre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** What must hold of a centre, whoever runs it, when it is entered or corrected. Finds all that is wrong at once. */
@ApplicationScoped
class CentreRules {

    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Regions regions;

    CentreRules(DeclaredRules declared, ReferenceCodes codes, Regions regions) {
        this.declared = declared;
        this.codes = codes;
        this.regions = regions;
    }

    /** What is wrong with a centre to be entered. */
    FieldErrors check(OpenCentre request) {
        FieldErrors errors = declared.check(request);
        codes.check(errors, "/kind", "centre-kinds", request.kind(), request.openedOn());
        codes.check(errors, "/providerKind", "provider-kinds", request.providerKind(), request.openedOn());
        CountsIn.check(errors, codes, request.countsIn());
        regions.check(errors, "/regionId", request.regionId());
        return errors;
    }

    /**
     * What is wrong with a correction.
     *
     * @param closedOn the first day the centre no longer works, if it is closed
     * @param firstUnitOpenedOn the day its oldest unit opened, if it has one whose day is known
     */
    FieldErrors check(OpenCentre request, @Nullable LocalDate closedOn, @Nullable LocalDate firstUnitOpenedOn) {
        FieldErrors errors = check(request);
        LocalDate openedOn = request.openedOn();
        if (openedOn == null) {
            return errors;
        }
        return errors.rejectIf(
                        closedOn != null && !openedOn.isBefore(closedOn),
                        "/openedOn",
                        "not-before-closing",
                        "" + closedOn)
                .rejectIf(
                        firstUnitOpenedOn != null && openedOn.isAfter(firstUnitOpenedOn),
                        "/openedOn",
                        "after-first-unit",
                        "" + firstUnitOpenedOn);
    }
}
