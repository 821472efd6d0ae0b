package kz.socialregistry.recipients.intake;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import kz.socialregistry.recipients.enrolment.Requesting;
import kz.socialregistry.recipients.privacy.Vault;
import kz.socialregistry.recipients.recipient.Iin;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import kz.socialregistry.recipients.recipient.Registering;

/** Records a chunk of an import: recipients, enrolments, their events, the errors and the progress, or nothing of it. */
@ApplicationScoped
class Recording {

    private final Imports imports;
    private final Chunks chunks;
    private final Vault vault;
    private final RowReader reader;
    private final Registering registering;
    private final Requesting requesting;
    private final BackgroundWork background;

    Recording(
            Imports imports,
            Chunks chunks,
            Vault vault,
            RowReader reader,
            Registering registering,
            Requesting requesting,
            BackgroundWork background) {
        this.imports = imports;
        this.chunks = chunks;
        this.vault = vault;
        this.reader = reader;
        this.registering = registering;
        this.requesting = requesting;
        this.background = background;
    }

    /**
     * Records the next chunk of this import.
     *
     * @return whether there may be more to do for it; not if it is complete, or if another instance is at it
     */
    @Transactional
    boolean recordNextChunk(UUID importId) {
        Optional<Chunks.Work> claimed = chunks.claim(importId);
        if (claimed.isEmpty()) {
            return false;
        }
        background.begunBy("import", importId);
        Chunks.Work work = claimed.get();
        Chunks.Chunk chunk = work.chunk();
        if (chunk == null) {
            imports.finish(importId);
            return false;
        }
        List<Row> rows = rejectTaken(work, rejectForeign(importId, read(importId, chunk)));
        List<Row> good = rows.stream().filter(Row::good).toList();
        if (!work.dryRun()) {
            record(importId, good);
        }
        chunks.advance(importId, chunk, rows);
        return true;
    }

    private List<Row> read(UUID importId, Chunks.Chunk chunk) {
        byte[] lines = vault.open(importId, chunk.sealed());
        List<Row> rows = new ArrayList<>();
        int line = chunk.firstLine();
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                byte[] text = java.util.Arrays.copyOfRange(lines, start, i);
                if (!Receiving.isBlank(text)) {
                    rows.add(reader.read(line, text));
                }
                line++;
                start = i + 1;
            }
        }
        return rows;
    }

    // A number may be taken by somebody registered, by an earlier line, or, in a dry run, by an earlier chunk.
    private List<Row> rejectTaken(Chunks.Work work, List<Row> rows) {
        Map<Integer, ByteBuffer> numbers = numbers(rows);
        Set<ByteBuffer> taken = new HashSet<>(registering.taken(numbers.values()));
        taken.addAll(chunks.seen(work.id(), numbers.values()));
        Set<ByteBuffer> first = new HashSet<>();
        List<Row> checked = new ArrayList<>(rows.size());
        for (Row row : rows) {
            ByteBuffer number = numbers.get(row.line());
            if (number != null && taken.contains(number)) {
                checked.add(withTaken(row));
            } else {
                checked.add(row);
                if (number != null && row.good()) {
                    taken.add(number);
                    first.add(number);
                }
            }
        }
        if (work.dryRun()) {
            chunks.see(work.id(), first);
        }
        return checked;
    }

    private Map<Integer, ByteBuffer> numbers(Collection<Row> rows) {
        Map<Integer, ByteBuffer> numbers = new TreeMap<>();
        for (Row row : rows) {
            RegisterRecipient recipient =
                    row.content() == null ? null : row.content().recipient();
            String iin = recipient == null ? null : recipient.iin();
            if (iin != null && Iin.faultIn(iin).isEmpty()) {
                numbers.put(row.line(), registering.index(iin));
            }
        }
        return numbers;
    }

    private List<Row> rejectForeign(UUID importId, List<Row> rows) {
        Set<UUID> regions = new HashSet<>();
        Set<UUID> units = new HashSet<>();
        rows.stream().filter(Row::good).forEach(row -> {
            UUID residence = recipient(row).residenceRegionId();
            if (residence != null) {
                regions.add(residence);
            }
            units(row).forEach(units::add);
        });
        Set<UUID> foreign = chunks.foreign(importId, regions, units);
        return foreign.isEmpty()
                ? rows
                : rows.stream().map(row -> withForeign(row, foreign)).toList();
    }

    private static List<UUID> units(Row row) {
        return requireNonNull(row.content()).wanted().stream()
                .map(wanted -> requireNonNull(requireNonNull(wanted).unitId()))
                .toList();
    }

    private static Row withForeign(Row row, Set<UUID> foreign) {
        if (!row.good()) {
            return row;
        }
        List<FieldError> errors = new ArrayList<>();
        UUID residence = recipient(row).residenceRegionId();
        if (residence != null && foreign.contains(residence)) {
            errors.add(new FieldError("/recipient/residenceRegionId", "outside-your-regions", List.of()));
        }
        List<UUID> units = units(row);
        for (int i = 0; i < units.size(); i++) {
            if (foreign.contains(units.get(i))) {
                errors.add(new FieldError("/enrolments/" + i + "/unitId", "outside-your-regions", List.of()));
            }
        }
        return errors.isEmpty() ? row : new Row(row.line(), row.content(), List.copyOf(errors));
    }

    private static Row withTaken(Row row) {
        List<FieldError> errors = new ArrayList<>(row.errors());
        errors.add(new FieldError("/recipient/iin", Registering.IIN_TAKEN, List.of()));
        return new Row(row.line(), row.content(), List.copyOf(errors));
    }

    private void record(UUID importId, List<Row> good) {
        List<RegisterRecipient> recipients =
                good.stream().map(Recording::recipient).toList();
        List<UUID> ids = registering.registerAll(recipients);
        List<RequestEnrolment> requests = new ArrayList<>();
        List<Chunks.Origin> origins = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            Row row = good.get(i);
            int item = 0;
            for (RequestEnrolment wanted : requireNonNull(row.content()).wanted()) {
                requests.add(requireNonNull(wanted).forRecipient(ids.get(i)));
                origins.add(new Chunks.Origin(row.line(), item++));
            }
        }
        chunks.link(importId, requesting.requestAll(requests), origins);
    }

    private static RegisterRecipient recipient(Row row) {
        return requireNonNull(requireNonNull(row.content()).recipient());
    }
}
