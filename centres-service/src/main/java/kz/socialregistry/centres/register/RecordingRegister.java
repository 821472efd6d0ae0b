package kz.socialregistry.centres.register;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.centres.centre.BulkCentres;
import kz.socialregistry.centres.register.KnownCentres.KnownCentre;
import kz.socialregistry.centres.unit.BulkUnits;
import kz.socialregistry.platform.imports.ImportJob;
import kz.socialregistry.platform.imports.ImportRecorder;
import kz.socialregistry.platform.json.JsonReading;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.reference.ReferenceCodes;

/** Records lines of the register: finds or enters centres and units, enters capacities, keeps what is stated. */
@ApplicationScoped
class RecordingRegister implements ImportRecorder {

    /** Options of an import: the day of the register, and where it is from. */
    static final String ON = "on";

    static final String SOURCE = "source";

    private static final List<String> LISTS = List.of("centre-kinds", "provider-kinds", "formats", "target-groups");

    private final JsonReading json;
    private final ReferenceCodes codes;
    private final RegisterTables tables;
    private final BulkCentres centres;
    private final BulkUnits units;
    private final Outbox outbox;

    RecordingRegister(
            JsonReading json,
            ReferenceCodes codes,
            RegisterTables tables,
            BulkCentres centres,
            BulkUnits units,
            Outbox outbox) {
        this.json = json;
        this.codes = codes;
        this.tables = tables;
        this.centres = centres;
        this.units = units;
        this.outbox = outbox;
    }

    @Override
    public Recorded record(ImportJob job, List<Line> lines) {
        tables.waitForOtherImports();
        LocalDate on = LocalDate.parse(Objects.requireNonNull(job.options().get(ON)));
        String source = Objects.requireNonNull(job.options().get(SOURCE));
        RegionNames regions = tables.regions(on);
        RowReader reader = new RowReader(json, new CodeNames(codes, LISTS), regions, tables.sendersRegions(job.id()));
        List<RegisterRow.Read> read = lines.stream().map(reader::read).toList();
        Entering entering = entering(job.id(), on, source, regions, rows(read));
        List<LineResult> results = read.stream()
                .map(line ->
                        LineResult.of(line.line(), line.row() == null ? line.errors() : entering.enter(line.row())))
                .toList();
        return new Recorded(results, write(job.id(), on, source, entering));
    }

    private static List<RegisterRow> rows(List<RegisterRow.Read> read) {
        List<RegisterRow> rows = new ArrayList<>();
        for (RegisterRow.Read line : read) {
            if (line.row() != null) {
                rows.add(line.row());
            }
        }
        return rows;
    }

    private Entering entering(UUID importId, LocalDate on, String source, RegionNames regions, List<RegisterRow> rows) {
        Set<UUID> near = rows.stream()
                .flatMap(row -> regions.around(row.regionId()).stream())
                .collect(toSet());
        KnownCentres knownCentres = tables.centres(near, tables.sendersRegions(importId), on);
        Set<UUID> meant = rows.stream()
                .flatMap(row -> knownCentres.meantBy(row, regions::regionOf).stream())
                .map(KnownCentre::id)
                .collect(toSet());
        KnownUnits knownUnits = tables.units(meant, importId, on);
        return new Entering(on, source, regions, knownCentres, knownUnits, centres, units).lock(rows);
    }

    private Map<String, Integer> write(UUID importId, LocalDate on, String source, Entering entered) {
        units.write();
        outbox.append(entered.events());
        units.moveQueues(entered.changedCapacities());
        int stated = tables.keep(importId, on, source, entered.stated());
        units.letGo();
        return Map.of(
                "centres", entered.centresEntered(),
                "units", entered.unitsEntered(),
                "capacities", entered.capacitiesEntered(),
                "statedCounts", stated);
    }

    @Override
    public boolean takesBackDryRuns() {
        return true;
    }

    @Override
    public void forget(UUID importId) {
        tables.forget(importId);
    }
}
