package kz.socialregistry.centres.register;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.centres.centre.BulkCentres;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.register.KnownCentres.KnownCentre;
import kz.socialregistry.centres.register.KnownUnits.KnownUnit;
import kz.socialregistry.centres.register.RegisterTables.Stated;
import kz.socialregistry.centres.unit.BulkUnits;
import kz.socialregistry.centres.unit.BulkUnits.EnteredUnit;
import kz.socialregistry.centres.unit.Unit;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** Enters the rows of one chunk, one after another; a row that cannot be entered leaves nothing behind. */
final class Entering {

    private final LocalDate on;
    private final String source;
    private final RegionNames regions;
    private final KnownCentres knownCentres;
    private final KnownUnits knownUnits;
    private final BulkCentres centres;
    private final BulkUnits units;

    private final Map<UUID, Centre> lockedCentres = new HashMap<>();
    private final Map<UUID, Unit> lockedUnits = new HashMap<>();
    private final Set<UUID> changedCapacities = new HashSet<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private int centresEntered;
    private int unitsEntered;
    private int capacitiesEntered;

    Entering(
            LocalDate on,
            String source,
            RegionNames regions,
            KnownCentres knownCentres,
            KnownUnits knownUnits,
            BulkCentres centres,
            BulkUnits units) {
        this.on = on;
        this.source = source;
        this.regions = regions;
        this.knownCentres = knownCentres;
        this.knownUnits = knownUnits;
        this.centres = centres;
        this.units = units;
    }

    /** Locks what these rows will change: centres that get a unit, then units that get a capacity. */
    Entering lock(List<RegisterRow> rows) {
        Set<UUID> toGrow = new HashSet<>();
        Set<UUID> toChange = new HashSet<>();
        for (RegisterRow row : rows) {
            for (KnownCentre centre : knownCentres.meantBy(row, regions::regionOf)) {
                List<KnownUnit> meant = knownUnits.meantBy(row, centre.id());
                if (meant.isEmpty()) {
                    toGrow.add(centre.id());
                }
                meant.stream().filter(unit -> hasOtherPlaces(unit, row)).forEach(unit -> toChange.add(unit.id()));
            }
        }
        if (!toGrow.isEmpty()) {
            lockedCentres.putAll(centres.locked(toGrow));
        }
        if (!toChange.isEmpty()) {
            lockedUnits.putAll(units.locked(toChange));
        }
        return this;
    }

    private static boolean hasOtherPlaces(KnownUnit unit, RegisterRow row) {
        return row.beds() != null && !row.beds().equals(unit.places());
    }

    /** Enters a row; what is wrong with it, if anything. */
    List<FieldError> enter(RegisterRow row) {
        try {
            List<KnownCentre> meant = knownCentres.meantBy(row, regions::regionOf);
            if (meant.size() > 1) {
                RegisterField told = row.bin() == null ? RegisterField.CENTRE : RegisterField.BIN;
                return new FieldErrors()
                        .reject(told.pointer(), "ambiguous-centre", meant.size())
                        .list();
            }
            if (meant.isEmpty()) {
                enterCentre(row);
            } else {
                enterInto(meant.get(0), row);
            }
            return List.of();
        } catch (FieldErrors.Invalid e) {
            return e.errors().stream().map(RegisterPointers::inRow).distinct().toList();
        } catch (Refused e) {
            return List.of(new FieldError("", e.code(), e.arguments()));
        }
    }

    private void enterCentre(RegisterRow row) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("number", row.number());
        said.put("kind", row.kind());
        said.put("providerKind", row.ownership());
        said.put("names", row.centreOrUnitNames());
        said.put("bin", row.bin());
        said.put("regionId", row.regionId());
        said.put("source", source);
        Centre made = centres.make(said);
        EnteredUnit unit = make(made, row);
        events.add(centres.store(made));
        centresEntered++;
        KnownCentre known = new KnownCentre(
                made.id(),
                row.bin(),
                row.number(),
                Spelling.of(requireNonNull(row.centreOrUnitNames(), "the rules ask for a name")),
                row.regionId());
        knownCentres.add(known);
        lockedCentres.put(known.id(), made);
        store(known, unit, row);
    }

    private void enterInto(KnownCentre centre, RegisterRow row) {
        List<KnownUnit> meant = knownUnits.meantBy(row, centre.id());
        FieldErrors errors = new FieldErrors();
        errors.rejectIf(meant.size() > 1, RegisterField.UNIT.pointer(), "ambiguous-unit", meant.size());
        Integer toldBy = meant.size() == 1 ? meant.get(0).line() : null;
        errors.rejectIf(toldBy != null, "", "unit-repeated", toldBy == null ? 0 : toldBy);
        errors.throwIfAny();
        if (meant.isEmpty()) {
            Centre locked = requireNonNull(lockedCentres.get(centre.id()), "a centre that gets a unit is locked");
            store(centre, make(locked, row), row);
        } else {
            enterCapacity(meant.get(0), row);
            tell(meant.get(0), row);
        }
    }

    private EnteredUnit make(Centre centre, RegisterRow row) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("names", row.unitNames() == null ? row.centreNames() : row.unitNames());
        said.put("format", row.format());
        said.put("targetGroup", row.targetGroup());
        said.put("regionId", row.regionId().equals(centre.regionId()) ? null : row.regionId());
        said.put("capacities", row.beds() == null ? List.of() : List.of(capacity(row.beds(), null)));
        said.put("source", source);
        return units.make(centre, said);
    }

    private Map<String, Object> capacity(int beds, @Nullable LocalDate until) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("validFrom", on);
        said.put("validTo", until);
        said.put("kind", "limited");
        said.put("places", beds);
        said.put("source", source);
        return said;
    }

    private void store(KnownCentre centre, EnteredUnit made, RegisterRow row) {
        units.store(made.unit());
        unitsEntered++;
        capacitiesEntered += row.beds() == null ? 0 : 1;
        events.add(made.event());
        tell(
                new KnownUnit(
                        made.unit().id(),
                        centre.id(),
                        row.unitNames() == null ? centre.names() : Spelling.of(row.unitNames()),
                        row.format(),
                        row.targetGroup(),
                        row.beds(),
                        null,
                        null),
                row);
    }

    private void enterCapacity(KnownUnit known, RegisterRow row) {
        Integer beds = row.beds();
        if (beds == null || !hasOtherPlaces(known, row)) {
            return;
        }
        Unit unit = requireNonNull(lockedUnits.get(known.id()), "a unit that gets a capacity is locked");
        events.add(units.enterCapacity(unit, capacity(beds, known.holdsUntil())));
        capacitiesEntered++;
        changedCapacities.add(known.id());
    }

    private void tell(KnownUnit unit, RegisterRow row) {
        knownUnits.add(unit.toldBy(row.line()));
        stated.add(new Stated(unit.id(), row.line(), row));
    }

    Set<UUID> changedCapacities() {
        return changedCapacities;
    }

    List<Event> events() {
        return events;
    }

    List<Stated> stated() {
        return stated;
    }

    int centresEntered() {
        return centresEntered;
    }

    int unitsEntered() {
        return unitsEntered;
    }

    int capacitiesEntered() {
        return capacitiesEntered;
    }
}
