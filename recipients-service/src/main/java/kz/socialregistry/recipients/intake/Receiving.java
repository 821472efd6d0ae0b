package kz.socialregistry.recipients.intake;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.socialregistry.platform.idempotency.IdempotencyKeys;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.idempotency.OnceOnly;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.privacy.Vault;

/**
 * Takes in the lines of an import and stores them, encrypted, in chunks: once the sender has an answer, no crash loses a
 * line. Never holds more than one chunk.
 */
@ApplicationScoped
class Receiving {

    /** A family with thirty enrolments takes a tenth of this. */
    static final int MAX_LINE_BYTES = 64 * 1024;

    private static final int MAX_ROWS = 500_000;
    private static final int CHUNK_ROWS = 500;
    private static final int CHUNK_BYTES = 1024 * 1024;

    private final Visibility visibility;
    private final Imports imports;
    private final IdempotencyKeys keys;
    private final OnceOnly onceOnly;
    private final Vault vault;
    private final ImportWorker worker;

    Receiving(
            Visibility visibility,
            Imports imports,
            IdempotencyKeys keys,
            OnceOnly onceOnly,
            Vault vault,
            ImportWorker worker) {
        this.visibility = visibility;
        this.imports = imports;
        this.keys = keys;
        this.onceOnly = onceOnly;
        this.vault = vault;
        this.worker = worker;
    }

    /**
     * Stores the lines and lets them be recorded. With an idempotency key the lines are read in any case, for only then
     * is it known whether they are the same; what was not needed is thrown away.
     *
     * @param answer shows the import with this id
     * @throws ForbiddenException if the sender has no regions, so that no line could be recorded
     * @throws IOException if the sender breaks off; then nothing of the import is recorded
     */
    Response receive(InputStream body, boolean dryRun, Function<UUID, Response> answer) throws Exception {
        if (visibility.seesNothing()) {
            throw new ForbiddenException();
        }
        Optional<UUID> key = keys.current();
        UUID id = Ids.next();
        imports.open(id, dryRun, key.orElse(null));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) (dryRun ? 1 : 0));
        boolean staged = false;
        boolean begun = false;
        try {
            stage(id, new LineReader(new DigestInputStream(body, digest), MAX_LINE_BYTES));
            staged = true;
            Callable<Response> effect = () -> {
                imports.run(id);
                return answer.apply(id);
            };
            Response response = key.isPresent() ? onceOnly.run(key.get(), digest.digest(), effect) : effect.call();
            begun = response.getHeaderString(Idempotent.REPLAYED) == null;
            return response;
        } finally {
            if (begun) {
                worker.nudge();
            } else if (staged) {
                imports.discard(id);
            } else {
                imports.fail(id, "interrupted");
            }
        }
    }

    private void stage(UUID id, LineReader lines) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        int line = 0;
        int first = 1;
        int rows = 0;
        int total = 0;
        for (byte[] text = lines.next(); text != null; text = lines.next()) {
            line++;
            chunk.write(text);
            chunk.write('\n');
            rows += isBlank(text) ? 0 : 1;
            if (line - first + 1 == CHUNK_ROWS || chunk.size() >= CHUNK_BYTES) {
                imports.stage(id, first, rows, vault.seal(id, chunk.toByteArray()));
                total += rows;
                refuseTooMany(total);
                chunk.reset();
                first = line + 1;
                rows = 0;
            }
        }
        if (rows > 0) {
            imports.stage(id, first, rows, vault.seal(id, chunk.toByteArray()));
        }
        new FieldErrors().rejectIf(total + rows == 0, "", "required").throwIfAny();
    }

    private static void refuseTooMany(int rows) {
        if (rows > MAX_ROWS) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
