package kz.socialregistry.recipients.privacy;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Sealing;

/**
 * Answers kept for retries, and lines of imports, hold what a recipient's record holds, and are encrypted like it: answers
 * with a key of the day, lines with a key of the import. Both keys are destroyed when they have served.
 */
@ApplicationScoped
class SealedAnswers implements Sealing {

    private static final byte BY_DAY = 3;
    private static final int HEAD = 1 + Integer.BYTES;

    private final Vault vault;
    private final OwnerKeys keys;
    private final Clock clock;

    SealedAnswers(Vault vault, OwnerKeys keys, Clock clock) {
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public byte[] seal(UUID id, byte[] clear) {
        int day = (int) LocalDate.now(clock).toEpochDay();
        Aead key = keys.ofOrNew(KeyStore.ANSWERS, owner(day));
        byte[] sealed = Vault.seal(BY_DAY, key, id, clear);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .put(sealed[0])
                .putInt(day)
                .put(sealed, 1, sealed.length - 1)
                .array();
    }

    @Override
    public byte[] open(UUID id, byte[] sealed) {
        return sealed.length > HEAD && sealed[0] == BY_DAY
                ? Vault.open(keys.of(owner(ByteBuffer.wrap(sealed).getInt(1))), id, sealed, HEAD)
                : vault.open(id, sealed);
    }

    @Override
    public byte[] sealLines(UUID importId, byte[] clear) {
        return vault.seal(KeyStore.IMPORT, importId, clear);
    }

    @Override
    public byte[] openLines(UUID importId, byte[] sealed) {
        return vault.open(importId, sealed);
    }

    @Override
    public byte[] fingerprint(byte[] clear) {
        return vault.index(clear);
    }

    /** The owner of the key of a day. */
    static UUID owner(int epochDay) {
        return UUID.nameUUIDFromBytes(
                ("answers of " + LocalDate.ofEpochDay(epochDay)).getBytes(StandardCharsets.US_ASCII));
    }
}
