package kz.socialregistry.platform.idempotency;

import java.util.UUID;

/**
 * How stored answers are kept from the eyes of whoever reads the database. A service whose bodies are personal provides
 * a bean that encrypts; the default keeps them as they are.
 */
public interface Sealing {

    /** What is stored for these bytes; it can be opened under this id only. */
    byte[] seal(UUID id, byte[] clear);

    /** What was sealed under this id. */
    byte[] open(UUID id, byte[] sealed);

    /** What is stored for lines of an import until they are recorded. */
    default byte[] sealLines(UUID importId, byte[] clear) {
        return seal(importId, clear);
    }

    /** The lines that were sealed for this import. */
    default byte[] openLines(UUID importId, byte[] sealed) {
        return open(importId, sealed);
    }

    /**
     * A hash, the same for the same bytes, of at least 16 bytes. Where bodies are personal it is keyed, so that nobody
     * can find a body by trying.
     */
    byte[] fingerprint(byte[] clear);
}
