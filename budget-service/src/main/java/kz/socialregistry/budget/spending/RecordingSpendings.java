package kz.socialregistry.budget.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.socialregistry.budget.allotment.Allotments;
import kz.socialregistry.budget.money.MoneyRules;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;

/** Enters spendings. */
@ApplicationScoped
class RecordingSpendings {

    private final Spendings spendings;
    private final Allotments allotments;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Outbox outbox;

    RecordingSpendings(
            Spendings spendings, Allotments allotments, DeclaredRules declared, ReferenceCodes codes, Outbox outbox) {
        this.spendings = spendings;
        this.allotments = allotments;
        this.declared = declared;
        this.codes = codes;
        this.outbox = outbox;
    }

    @Transactional
    Spending record(RecordSpending request) {
        FieldErrors errors = declared.check(request);
        allotments.check(errors, "/allotmentId", request.allotmentId());
        codes.check(errors, "/unknownReason", "unknown-reasons", request.unknownReason());
        checkKnownOrWhyNot(errors, request);
        MoneyRules.check(errors, request.amount(), request.printedAs());
        errors.throwIfAny();
        Spending spending = new Spending(Ids.next(), request);
        spendings.persistAndFlush(spending);
        outbox.append(spending.recorded());
        return spending;
    }

    private static void checkKnownOrWhyNot(FieldErrors errors, RecordSpending request) {
        boolean known = request.amount() != null;
        boolean reasoned = request.unknownReason() != null;
        errors.rejectIf(!known && !reasoned, "/unknownReason", "unknown-reason-required");
        errors.rejectIf(known && reasoned, "/unknownReason", "unknown-reason-with-amount");
    }
}
