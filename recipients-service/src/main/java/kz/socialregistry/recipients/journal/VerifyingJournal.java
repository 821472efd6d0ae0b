package kz.socialregistry.recipients.journal;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.recipients.journal.JournalVerification.Fault;

/** Compares the journal of reads with what the audit trail sealed of it. */
@ApplicationScoped
class VerifyingJournal {

    private static final int MOST_SHOWN = 100;

    private final Statements statements;

    VerifyingJournal(Statements statements) {
        this.statements = statements;
    }

    /** Looks at every row, whoever asks: the answer tells numbers only. */
    @Transactional
    JournalVerification verify() {
        // the fault first: what is read meanwhile is recorded in journal and trail at once
        List<Fault> faults = statements.query(
                row -> new Fault(row.getLong("id"), row.getString("kind")),
                "select id, kind from recipient_access_fault()");
        boolean chainIntact = requireNonNull(statements.first(
                row -> row.getString(1) == null, "select kind from audit_fault(1, %d)".formatted(Long.MAX_VALUE - 1)));
        long reads = requireNonNull(statements.first(row -> row.getLong(1), "select recipient_access_count()"));
        return new JournalVerification(
                faults.isEmpty() && chainIntact,
                reads,
                chainIntact,
                faults.size(),
                faults.stream().limit(MOST_SHOWN).toList());
    }
}
