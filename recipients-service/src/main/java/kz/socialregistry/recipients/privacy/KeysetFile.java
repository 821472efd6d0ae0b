package kz.socialregistry.recipients.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The file with the keys: one JSON object with two members, each a Tink keyset in Tink's JSON format.
 *
 * <pre>{"aead": {…AES256_GCM keyset…}, "prf": {…HMAC_SHA256_PRF keyset…}}</pre>
 *
 * <p>A newer AEAD key may be added as primary at any time: older values stay readable. The PRF keyset keeps its one key:
 * with another key the numbers already stored would not be found.
 */
record KeysetFile(KeysetHandle aead, KeysetHandle prf) {

    private static final String AEAD = "aead";
    private static final String PRF = "prf";

    static KeysetFile generate() throws GeneralSecurityException {
        registerTink();
        return new KeysetFile(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** @throws IOException also when the file is no keyset file; the message never holds what was read */
    static KeysetFile read(Path file) throws IOException, GeneralSecurityException {
        registerTink();
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
        if (!json.path(AEAD).isObject() || !json.path(PRF).isObject()) {
            throw new IOException("it is not an object with the members \"aead\" and \"prf\"");
        }
        return new KeysetFile(keyset(json.get(AEAD)), keyset(json.get(PRF)));
    }

    /** The same with a new AEAD key, which encrypts from now on; the others go on opening what they sealed. */
    KeysetFile rotated() throws GeneralSecurityException {
        return new KeysetFile(
                KeysetHandle.newBuilder(aead)
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build(),
                prf);
    }

    /** The same with the AEAD key alone that encrypts now. */
    KeysetFile withoutOld() throws GeneralSecurityException {
        return new KeysetFile(
                KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(aead.getPrimary().getKey())
                                .withFixedId(aead.getPrimary().getId())
                                .makePrimary())
                        .build(),
                prf);
    }

    /** Puts the keys in place of those in a file, in one step: whoever reads it sees the old ones or the new ones. */
    void replace(Path file) throws IOException, GeneralSecurityException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        write(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes the keys to a new file that only its owner may read.
     *
     * @throws java.nio.file.FileAlreadyExistsException always when there is one: lost keys are lost data
     */
    void write(Path file) throws IOException, GeneralSecurityException {
        String json = "{\n\"aead\": %s,\n\"prf\": %s\n}\n".formatted(text(aead), text(prf));
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var bytes = java.nio.charset.StandardCharsets.UTF_8.encode(json);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** A keyset handle prints key ids only; a record would print what its components print, so say nothing at all. */
    @Override
    public String toString() {
        return "KeysetFile";
    }

    private static void registerTink() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    private static KeysetHandle keyset(JsonNode json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json.toString(), InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
