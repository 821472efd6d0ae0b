package kz.socialregistry.platform.imports;

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
import kz.socialregistry.platform.idempotency.Sealing;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;

/**
 * Takes in the lines of an import and stores them, sealed, in chunks: once the sender has an answer, no crash loses a
 * line. Never holds more than one chunk.
 */
@ApplicationScoped
public class Receiving {

    private static final int MAX_ROWS = 500_000;
    private static final int CHUNK_ROWS = 500;
    private static final int CHUNK_BYTES = 1024 * 1024;

    /** Where lines are missing, up to so many blank ones stand for them; behind a longer gap a new chunk begins. */
    private static final int MOST_BLANKS = 20;

    private final Visibility visibility;
    private final Imports imports;
    private final IdempotencyKeys keys;
    private final OnceOnly onceOnly;
    private final Sealing sealing;
    private final ImportWorker worker;

    Receiving(
            Visibility visibility,
            Imports imports,
            IdempotencyKeys keys,
            OnceOnly onceOnly,
            Sealing sealing,
            ImportWorker worker) {
        this.visibility = visibility;
        this.imports = imports;
        this.keys = keys;
        this.onceOnly = onceOnly;
        this.sealing = sealing;
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
    public Response receive(InputStream body, NewImport asked, Function<UUID, Response> answer) throws Exception {
        if (visibility.seesNothing()) {
            throw new ForbiddenException();
        }
        Optional<UUID> key = keys.current();
        UUID id = Ids.next();
        imports.open(id, asked, key.orElse(null));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(asked.told());
        boolean staged = false;
        boolean begun = false;
        try (Upload lines = asked.format().open(new DigestInputStream(body, digest))) {
            stage(id, lines);
            staged = true;
            Callable<Response> effect = () -> {
                imports.run(id, lines.columns());
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

    private void stage(UUID id, Upload lines) throws IOException {
        Chunk chunk = new Chunk(1);
        int total = 0;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (chunk.isFull() || line.number() > chunk.next() + MOST_BLANKS) {
                total += store(id, chunk);
                refuseTooMany(total);
                chunk = new Chunk(line.number());
            }
            chunk.add(line);
        }
        total += store(id, chunk);
        new FieldErrors().rejectIf(total == 0, "", "required").throwIfAny();
    }

    private int store(UUID id, Chunk chunk) {
        if (chunk.rows > 0) {
            imports.stage(id, chunk.first, chunk.rows, sealing.sealLines(id, chunk.text.toByteArray()));
        }
        return chunk.rows;
    }

    /** Lines that follow each other. */
    private static final class Chunk {

        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final int first;
        private int lines;
        private int rows;

        Chunk(int first) {
            this.first = first;
        }

        int next() {
            return first + lines;
        }

        boolean isFull() {
            return lines >= CHUNK_ROWS || text.size() >= CHUNK_BYTES;
        }

        void add(Line line) {
            while (next() < line.number()) {
                end();
            }
            text.writeBytes(line.text());
            end();
            rows += isBlank(line.text()) ? 0 : 1;
        }

        private void end() {
            text.write('\n');
            lines++;
        }
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
