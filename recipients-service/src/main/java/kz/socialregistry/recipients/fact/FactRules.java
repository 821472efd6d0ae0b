package kz.socialregistry.recipients.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.recipients.recipient.Finding;
import kz.socialregistry.recipients.recipient.Holding.Held;
import org.jspecify.annotations.Nullable;

/** What a fact must look like to be recorded of somebody. Finds all that is wrong at once. */
@ApplicationScoped
class FactRules {

    private final ReferenceCodes codes;
    private final Finding recipients;
    private final Visibility visibility;
    private final Clock clock;

    FactRules(ReferenceCodes codes, Finding recipients, Visibility visibility, Clock clock) {
        this.codes = codes;
        this.recipients = recipients;
        this.visibility = visibility;
        this.clock = clock;
    }

    void check(FieldErrors errors, Held recipient, RecordFact request) {
        checkBut(errors, recipient, request);
        checkRegion(errors, request);
        checkOther(errors, recipient, request.otherRecipientId());
    }

    /** The same for a fact that is there: what it refers to and does not change is not asked again. */
    void checkCorrection(FieldErrors errors, Held recipient, RecordFact before, RecordFact after) {
        checkBut(errors, recipient, after);
        errors.rejectIf(after.kind() != null && !after.kind().equals(before.kind()), "/kind", "kind-fixed");
        UUID region = after.regionId();
        if (region != null && !region.equals(before.regionId())) {
            checkRegion(errors, after);
        }
        UUID other = after.otherRecipientId();
        if (other != null && !other.equals(before.otherRecipientId())) {
            checkOther(errors, recipient, other);
        }
    }

    private void checkBut(FieldErrors errors, Held recipient, RecordFact request) {
        request.check(errors, codes, LocalDate.now(clock));
        FactKind kind =
                request.kind() == null ? null : FactKind.named(request.kind()).orElse(null);
        if (kind != null) {
            errors.rejectIf(kind.isOfFamiliesOnly() && !recipient.isFamily(), "/kind", "only-for-family");
            errors.rejectIf(kind.isOfPersonsOnly() && recipient.isFamily(), "/kind", "only-for-person");
        }
    }

    /** Somebody may have lived anywhere; where somebody lives now is for who is responsible there to say. */
    private void checkRegion(FieldErrors errors, RecordFact request) {
        LocalDate to = request.to();
        if (to == null || to.isAfter(LocalDate.now(clock))) {
            visibility.check(errors, "/regionId", request.regionId());
        }
    }

    private void checkOther(FieldErrors errors, Held recipient, @Nullable UUID other) {
        if (other != null && recipient.records().contains(other)) {
            errors.reject("/otherRecipientId", "same-recipient");
        } else if (other != null) {
            boolean known = recipients.knows(other);
            errors.rejectIf(!known, "/otherRecipientId", "recipient-unknown");
            errors.rejectIf(known && recipients.isFamily(other), "/otherRecipientId", "not-a-person");
        }
    }
}
