package kz.socialregistry.recipients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Sealing;

/** Answers kept for retries hold what a recipient's record holds, and are encrypted like it. */
@ApplicationScoped
class SealedAnswers implements Sealing {

    private final Vault vault;

    SealedAnswers(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] seal(UUID id, byte[] clear) {
        return vault.seal(id, clear);
    }

    @Override
    public byte[] open(UUID id, byte[] sealed) {
        return vault.open(id, sealed);
    }

    @Override
    public byte[] fingerprint(byte[] clear) {
        return vault.index(clear);
    }
}
