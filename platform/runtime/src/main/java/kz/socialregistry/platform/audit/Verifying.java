package kz.socialregistry.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kz.socialregistry.platform.audit.AuditTrail.Head;
import kz.socialregistry.platform.audit.AuditTrail.State;
import kz.socialregistry.platform.audit.Verification.Fault;
import org.jspecify.annotations.Nullable;

/** Computes the chain again, part by part, and compares. */
@ApplicationScoped
class Verifying {

    private static final long PART = 50_000;

    private final AuditTrail trail;

    Verifying(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Looks for the first fault.
     *
     * @param from the first place of the chain to look at, from 1
     * @param to the last one; those behind the head do not matter
     * @param known a place of the chain that somebody remembers
     */
    Verification verify(long from, long to, @Nullable Head known) {
        State state = trail.state();
        Fault fault = inChain(
                        from,
                        Math.min(to, state.head() == null ? 0 : state.head().seq()))
                .or(() -> against(known))
                .or(() -> overdue(state))
                .orElse(null);
        return new Verification(
                fault == null,
                state.entries(),
                state.sealed(),
                Math.max(0, state.entries() - state.sealed()),
                state.head(),
                fault);
    }

    private Optional<Fault> inChain(long from, long to) {
        for (long first = from; first <= to; first += PART) {
            Optional<Fault> fault = trail.fault(first, Math.min(to, first + PART - 1));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> against(@Nullable Head known) {
        if (known == null) {
            return Optional.empty();
        }
        Optional<String> stored = trail.hashAt(known.seq());
        if (stored.isEmpty()) {
            return Optional.of(new Fault(known.seq(), null, "missing"));
        }
        return stored.filter(hash -> !hash.equalsIgnoreCase(known.hash()))
                .map(hash -> new Fault(known.seq(), null, "rewritten"));
    }

    private static Optional<Fault> overdue(State state) {
        return Optional.ofNullable(state.overdueId()).map(id -> new Fault(null, id, "unsealed-too-long"));
    }
}
