package kz.socialregistry.recipients.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.security.Caller;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.fact.FactResource.EndFact;
import kz.socialregistry.recipients.fact.FactResource.WithdrawFact;
import kz.socialregistry.recipients.fact.FactState.Recorded;
import kz.socialregistry.recipients.privacy.Vault;
import kz.socialregistry.recipients.recipient.Holding;
import kz.socialregistry.recipients.recipient.Holding.Held;

/** Records, ends, corrects and withdraws facts; the recipient is held, so one thing happens after the other. */
@ApplicationScoped
class RecordingFacts {

    private final Facts facts;
    private final FactRules rules;
    private final Holding recipients;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    RecordingFacts(
            Facts facts,
            FactRules rules,
            Holding recipients,
            DeclaredRules declared,
            ReferenceCodes codes,
            Patching patching,
            IfMatch ifMatch,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.recipients = recipients;
        this.declared = declared;
        this.codes = codes;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FactSummary record(UUID recipient, RecordFact request) {
        Held held = recipients.hold(recipient);
        ifMatch.check(held.version());
        if (held.isMerged()) {
            throw Refused.conflict("already-merged");
        }
        FieldErrors errors = declared.check(request);
        rules.check(errors, held, request);
        errors.throwIfAny();
        FactState said = FactState.of(recipient, request, vault, recorded());
        Fact fact =
                new Fact(Ids.next(), recipient, FactKind.named(request.kind()).orElseThrow(), said);
        refuseIfAgainstAnother(fact, said, held);
        facts.persist(fact);
        followResidence(fact);
        return fact.summary();
    }

    /** What the patch names is, and always was, so; what was recorded stays in the history. */
    @Transactional
    FactSummary correct(UUID id, MergePatch patch) {
        Fact fact = found(id);
        Held held = held(fact);
        fact.refuseIfWithdrawn();
        RecordFact before = fact.asRecorded(vault);
        RecordFact after = patching.apply(patch, before);
        FieldErrors errors = declared.check(after);
        rules.checkCorrection(errors, held, before, after);
        errors.throwIfAny();
        if (!after.equals(before)) {
            FactState said = FactState.of(fact.recipientId(), after, vault, recorded());
            // before it is changed: a query stores what was changed
            refuseIfAgainstAnother(fact, said, held);
            fact.correct(said);
            followResidence(fact);
        }
        return fact.summary();
    }

    @Transactional
    FactSummary end(UUID id, EndFact request) {
        declared.check(request).throwIfAny();
        return change(id, fact -> fact.end(request.on(), LocalDate.now(clock), recorded()));
    }

    @Transactional
    FactSummary withdraw(UUID id, WithdrawFact request) {
        FieldErrors errors = declared.check(request);
        codes.check(errors, "/reason", "fact-withdrawals", request.reason());
        errors.throwIfAny();
        return change(id, fact -> fact.withdraw(request.reason(), recorded()));
    }

    private FactSummary change(UUID id, Consumer<Fact> step) {
        Fact fact = found(id);
        held(fact);
        step.accept(fact);
        followResidence(fact);
        return fact.summary();
    }

    private Fact found(UUID id) {
        return facts.findByIdOptional(id)
                .filter(fact -> recipients.sees(fact.recipientId()))
                .orElseThrow(() -> Refused.notFound(ShowingFacts.FACT_NOT_FOUND));
    }

    /** Holds the recipient; only then the fact stands still. */
    private Held held(Fact fact) {
        Held held = recipients.hold(fact.recipientId());
        facts.getEntityManager().refresh(fact);
        ifMatch.check(fact.version());
        return held;
    }

    private void refuseIfAgainstAnother(Fact fact, FactState said, Held held) {
        String once = fact.kind().once(said.code(), said.otherRecipientId());
        facts.against(fact.id(), once, said, held.records()).ifPresent(other -> {
            throw Refused.conflict("fact-overlaps").with("factId", other.id());
        });
    }

    /** The record of the recipient tells where somebody lives, so that who is responsible there sees it. */
    private void followResidence(Fact fact) {
        // So that the answer carries the version that the next reader will see, and the constraints are met here.
        facts.flush();
        if (fact.kind() == FactKind.RESIDENCE) {
            facts.lastResidence(fact.recipientId()).ifPresent(region -> recipients.livesIn(fact.recipientId(), region));
        }
    }

    private Recorded recorded() {
        return new Recorded(caller.subject(), clock.instant());
    }
}
