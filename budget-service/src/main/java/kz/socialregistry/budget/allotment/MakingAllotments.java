package kz.socialregistry.budget.allotment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import kz.socialregistry.budget.money.MoneyRules;
import kz.socialregistry.budget.programme.Programmes;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;

/** Enters allotments. */
@ApplicationScoped
class MakingAllotments {

    private final Allotments allotments;
    private final Programmes programmes;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Visibility visibility;
    private final Outbox outbox;

    MakingAllotments(
            Allotments allotments,
            Programmes programmes,
            DeclaredRules declared,
            ReferenceCodes codes,
            Visibility visibility,
            Outbox outbox) {
        this.allotments = allotments;
        this.programmes = programmes;
        this.declared = declared;
        this.codes = codes;
        this.visibility = visibility;
        this.outbox = outbox;
    }

    @Transactional
    Allotment make(MakeAllotment request) {
        FieldErrors errors = declared.check(request);
        programmes.check(errors, "/programmeId", request.programmeId());
        codes.check(errors, "/fundingSource", "funding-sources", request.fundingSource());
        codes.check(errors, "/countsIn", "budget-totals", request.countsIn());
        MoneyRules.check(errors, request.amount(), request.printedAs());
        if (request.year() != null && errors.list().isEmpty()) {
            LocalDate day = LocalDate.of(request.year(), 1, 1);
            codes.check(errors, "/fundingSource", "funding-sources", request.fundingSource(), day);
            visibility.check(errors, "/regionId", request.regionId(), day);
        }
        errors.throwIfAny();
        Allotment allotment = new Allotment(Ids.next(), request);
        allotments.persistAndFlush(allotment);
        outbox.append(allotment.made());
        return allotment;
    }
}
