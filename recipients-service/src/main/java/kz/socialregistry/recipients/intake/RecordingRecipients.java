package kz.socialregistry.recipients.intake;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.socialregistry.platform.imports.ImportJob;
import kz.socialregistry.platform.imports.ImportRecorder;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import kz.socialregistry.recipients.enrolment.Requesting;
import kz.socialregistry.recipients.peopletable.PeopleTable;
import kz.socialregistry.recipients.privacy.Vault;
import kz.socialregistry.recipients.recipient.Iin;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import kz.socialregistry.recipients.recipient.Registering;

/** Records lines of recipients with their enrolments, by the rules of the single calls. */
@ApplicationScoped
class RecordingRecipients implements ImportRecorder {

    private final ImportedRows imported;
    private final RowReader reader;
    private final Registering registering;
    private final Requesting requesting;
    private final Notices notices;
    private final Vault vault;

    RecordingRecipients(
            ImportedRows imported,
            RowReader reader,
            Registering registering,
            Requesting requesting,
            Notices notices,
            Vault vault) {
        this.imported = imported;
        this.reader = reader;
        this.registering = registering;
        this.requesting = requesting;
        this.notices = notices;
        this.vault = vault;
    }

    @Override
    public Recorded record(ImportJob job, List<Line> lines) {
        imported.enterForSenderOf(job.id());
        boolean table = job.options().containsKey(PeopleTable.OPTION);
        List<Row> read = lines.stream()
                .map(line -> reader.read(line.number(), line.text(), table))
                .toList();
        List<Row> rows = rejectTaken(job, rejectForeign(job.id(), read));
        List<Row> good = rows.stream().filter(Row::good).toList();
        List<UUID> ids = job.dryRun() ? List.of() : record(job.id(), good);
        imported.countMismatches(job.id(), rows);
        notices.note(job, good, ids);
        return new Recorded(rows.stream().map(Row::result).toList(), Map.of());
    }

    @Override
    public boolean takesBackDryRuns() {
        return false;
    }

    @Override
    public void forget(UUID importId) {
        imported.forget(importId);
        vault.spent(importId);
    }

    // A number may be taken by somebody registered, by an earlier line, or, in a dry run, by an earlier chunk.
    private List<Row> rejectTaken(ImportJob job, List<Row> rows) {
        Map<Integer, ByteBuffer> numbers = numbers(rows);
        Set<ByteBuffer> taken = new HashSet<>(registering.taken(numbers.values()));
        taken.addAll(imported.seen(job.id(), numbers.values()));
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
        if (job.dryRun()) {
            imported.see(job.id(), first);
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
            UUID residence = row.recipient().residenceRegionId();
            if (residence != null) {
                regions.add(residence);
            }
            row.units().forEach(units::add);
        });
        Set<UUID> foreign = imported.foreign(importId, regions, units);
        return foreign.isEmpty()
                ? rows
                : rows.stream().map(row -> withForeign(row, foreign)).toList();
    }

    private static Row withForeign(Row row, Set<UUID> foreign) {
        if (!row.good()) {
            return row;
        }
        List<FieldError> errors = new ArrayList<>();
        UUID residence = row.recipient().residenceRegionId();
        if (residence != null && foreign.contains(residence)) {
            errors.add(new FieldError("/recipient/residenceRegionId", "outside-your-regions", List.of()));
        }
        List<UUID> units = row.units();
        for (int i = 0; i < units.size(); i++) {
            if (foreign.contains(units.get(i))) {
                errors.add(new FieldError("/enrolments/" + i + "/unitId", "outside-your-regions", List.of()));
            }
        }
        return row.with(errors);
    }

    private static Row withTaken(Row row) {
        return row.with(List.of(new FieldError("/recipient/iin", Registering.IIN_TAKEN, List.of())));
    }

    private List<UUID> record(UUID importId, List<Row> good) {
        List<RegisterRecipient> recipients = good.stream().map(Row::recipient).toList();
        List<UUID> ids = registering.registerAll(recipients);
        List<RequestEnrolment> requests = new ArrayList<>();
        List<ImportedRows.Origin> origins = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            Row row = good.get(i);
            int item = 0;
            for (RequestEnrolment wanted : requireNonNull(row.content()).wanted()) {
                requests.add(requireNonNull(wanted).forRecipient(ids.get(i)));
                origins.add(new ImportedRows.Origin(row.lineOf("/enrolments/" + item), item++));
            }
        }
        imported.link(importId, requesting.requestAll(requests), origins);
        return ids;
    }
}
