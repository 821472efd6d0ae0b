package kz.socialregistry.recipients.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.recipients.privacy.Vault;

/** Erases many recipients whom an import brought by mistake, in the caller's transaction. */
@ApplicationScoped
public class ErasingImported {

    private static final String REASON = "import-undone";

    private final ErasableRows rows;
    private final Vault vault;
    private final Clock clock;

    ErasingImported(ErasableRows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param recipients locked, with no hold, no enrolment under way and no other record of the person */
    @Transactional(TxType.MANDATORY)
    public void erase(Collection<UUID> recipients) {
        if (!recipients.isEmpty()) {
            List<UUID> ids = List.copyOf(recipients);
            rows.erase(ids, REASON, LocalDate.now(clock));
            vault.whenCommitted(() -> vault.destroy(ids));
        }
    }
}
