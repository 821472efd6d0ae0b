package kz.socialregistry.platform.idempotency;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** For services whose answers are not personal. */
@DefaultBean
@ApplicationScoped
class Unsealed implements Sealing {

    @Override
    public byte[] seal(UUID id, byte[] clear) {
        return clear;
    }

    @Override
    public byte[] open(UUID id, byte[] sealed) {
        return sealed;
    }

    @Override
    public byte[] fingerprint(byte[] clear) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(clear);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
