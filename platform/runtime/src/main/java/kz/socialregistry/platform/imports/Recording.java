package kz.socialregistry.platform.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.idempotency.Sealing;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import kz.socialregistry.platform.imports.Outcomes.Outcome;

/** Records a chunk of an import, its errors and the progress, or nothing of it. */
@ApplicationScoped
public class Recording {

    private static final int AN_HOUR = 3600;

    private final Imports imports;
    private final Outcomes outcomes;
    private final Statements statements;
    private final Sealing sealing;
    private final BackgroundWork background;
    private final Instance<ImportRecorder> recorders;

    Recording(
            Imports imports,
            Outcomes outcomes,
            Statements statements,
            Sealing sealing,
            BackgroundWork background,
            Instance<ImportRecorder> recorders) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.statements = statements;
        this.sealing = sealing;
        this.background = background;
        this.recorders = recorders;
    }

    /** Lines that are still to be recorded, sealed under the id of the import. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Chunk(int firstLine, byte[] sealed) {}

    /** Whether this service takes imports. */
    boolean isPossible() {
        return recorders.isResolvable();
    }

    /**
     * Records the next chunk of this import, or all of them if they belong together.
     *
     * @return whether there may be more to do for it; not if it is complete, or if another instance is at it
     */
    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    public boolean recordNextChunk(UUID importId) {
        Optional<ImportJob> claimed = imports.claim(importId);
        if (claimed.isEmpty()) {
            return false;
        }
        background.begunBy("import", importId);
        ImportJob job = claimed.get();
        boolean takenBack = job.dryRun() && recorders.get().takesBackDryRuns();
        if (takenBack || job.allOrNothing()) {
            recordAll(job, takenBack);
            return false;
        }
        Optional<Chunk> chunk = chunkAfter(importId, 0);
        if (chunk.isEmpty()) {
            imports.finish(importId);
            return false;
        }
        outcomes.keep(importId, record(job, chunk.get()));
        statements.update(
                "delete from import_chunk where import_id = ? and first_line = ?",
                importId,
                chunk.get().firstLine());
        return true;
    }

    private void recordAll(ImportJob job, boolean takenBack) {
        Outcome all = new Outcome();
        statements.update("savepoint before_the_lines");
        int after = 0;
        for (Optional<Chunk> chunk = chunkAfter(job.id(), after); chunk.isPresent(); ) {
            after = chunk.get().firstLine();
            all = all.and(record(job, chunk.get()));
            imports.show(job.id(), all.recorded() + all.rejected());
            chunk = chunkAfter(job.id(), after);
        }
        boolean spoilt = job.allOrNothing() && all.rejected() > 0;
        if (takenBack || spoilt) {
            statements.update("rollback to savepoint before_the_lines");
        }
        outcomes.keep(job.id(), spoilt ? all.spoilt() : all);
        imports.finish(job.id());
    }

    private Outcome record(ImportJob job, Chunk chunk) {
        return Outcome.of(recorders.get().record(job, lines(job.id(), chunk)));
    }

    private Optional<Chunk> chunkAfter(UUID importId, int line) {
        return Optional.ofNullable(
                statements.first(row -> new Chunk(row.getInt(1), row.getBytes(2)), """
                select first_line, sealed from import_chunk where import_id = ? and first_line > ?
                order by first_line limit 1
                """, importId, line));
    }

    private List<Line> lines(UUID importId, Chunk chunk) {
        byte[] text = sealing.openLines(importId, chunk.sealed());
        List<Line> lines = new ArrayList<>();
        int number = chunk.firstLine();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                byte[] line = Arrays.copyOfRange(text, start, i);
                if (!Receiving.isBlank(line)) {
                    lines.add(new Line(number, line));
                }
                number++;
                start = i + 1;
            }
        }
        return lines;
    }
}
