package kz.socialregistry.centres.region;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.RegionChanged;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Names;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A region or district. Its id stays for ever; names, codes and parents change. */
@Entity
public class Region {

    static final String UPPER_LEVEL = "region";

    /** More than a page of a list: what is shown of all its regions is read at once. */
    private static final int MANY = 256;

    @Id
    private UUID id;

    private String level;

    @ElementCollection
    @CollectionTable(name = "region_name", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<RegionName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "region_code", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<RegionCode> codes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "region_parent", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<RegionParent> parents = new ArrayList<>();

    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Region() {}

    /**
     * A new region.
     *
     * @throws FieldErrors.Invalid if its history contradicts itself or a district belongs nowhere
     */
    Region(UUID id, EstablishRegion request) {
        this.id = id;
        this.level = request.level();
        this.names = new ArrayList<>(request.names());
        this.codes = new ArrayList<>(request.katoCodes());
        this.parents = new ArrayList<>(request.parents());
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
        check();
    }

    private void check() {
        FieldErrors errors = new FieldErrors();
        checkHistory(errors, "/names", names.stream().map(RegionName::validity).toList());
        checkHistory(
                errors, "/katoCodes", codes.stream().map(RegionCode::validity).toList());
        checkHistory(
                errors, "/parents", parents.stream().map(RegionParent::validity).toList());
        errors.rejectIf(isUpper() && !parents.isEmpty(), "/parents", "region-has-no-parent");
        errors.rejectIf(!isUpper() && parents.isEmpty(), "/parents", "district-needs-parent");
        errors.throwIfAny();
    }

    private static void checkHistory(FieldErrors errors, String pointer, List<Validity> history) {
        for (int i = 0; i < history.size(); i++) {
            errors.rejectIf(history.get(i).isEmpty(), pointer + "/" + i + "/validTo", "interval-empty");
        }
        int overlapping = Validity.firstOverlapping(history);
        errors.rejectIf(overlapping >= 0, pointer + "/" + overlapping, "interval-overlaps");
    }

    /**
     * A region that begins on a day.
     *
     * @param parent the region it belongs to; {@code null} for the upper level
     */
    public static Region beginning(
            UUID id,
            LocalDate on,
            String level,
            Names names,
            @Nullable String code,
            @Nullable UUID parent,
            @Nullable String source,
            boolean synthetic) {
        return new Region(
                id,
                new EstablishRegion(
                        level,
                        List.of(new RegionName(names, on, null)),
                        code == null ? List.of() : List.of(new RegionCode(code, on, null)),
                        parent == null ? List.of() : List.of(new RegionParent(parent, on, null)),
                        source,
                        synthetic));
    }

    /** Whether it is there on a day: a region has a name as long as it exists. */
    public boolean existsOn(LocalDate day) {
        return Dated.on(names, day).isPresent();
    }

    /** Whether it is of the upper level. */
    public boolean isUpper() {
        return UPPER_LEVEL.equals(level);
    }

    /** Whether the code means it on the day, or later. */
    public boolean hasCodeFrom(String code, LocalDate day) {
        return codes.stream().anyMatch(known -> known.code().equals(code) && lasts(known, day));
    }

    /** Whether it belongs to the region on the day, or later. */
    public boolean liesInFrom(UUID region, LocalDate day) {
        return parents.stream().anyMatch(known -> known.regionId().equals(region) && lasts(known, day));
    }

    private static boolean lasts(Dated<?> known, LocalDate day) {
        LocalDate to = known.validity().to();
        return to == null || to.isAfter(day);
    }

    /** Gives it other names from a day on. */
    public void rename(Names to, Amendment change) {
        append(
                names,
                new RegionName(to, change.on(), null),
                "names",
                name -> name.names().equals(to),
                change);
    }

    /** Gives it another code from a day on. */
    public void recode(String to, Amendment change) {
        append(
                codes,
                new RegionCode(to, change.on(), null),
                "code",
                code -> code.code().equals(to),
                change);
    }

    /** Lets a district belong to another region from a day on. */
    public void transfer(UUID to, Amendment change) {
        change.rejectIf(isUpper(), "region", "region-has-no-parent");
        if (!isUpper()) {
            append(
                    parents,
                    new RegionParent(to, change.on(), null),
                    "parent",
                    parent -> parent.regionId().equals(to),
                    change);
        }
    }

    private <T extends Dated<T>> void append(
            List<T> history, T next, String field, Predicate<T> isTheSame, Amendment change) {
        LocalDate on = change.on();
        boolean same = Dated.on(history, on).filter(isTheSame).isPresent();
        boolean possible = mayChange(Dated.goesOn(history, on), change) && !same;
        change.rejectIf(same, field, "no-change");
        if (possible) {
            Dated.end(history, on);
            history.add(next);
        }
    }

    /** Lets it cease to exist from a day on. */
    public void abolish(Amendment change) {
        LocalDate on = change.on();
        if (mayChange(Dated.goesOn(names, on) && Dated.goesOn(codes, on) && Dated.goesOn(parents, on), change)) {
            Dated.end(names, on);
            Dated.end(codes, on);
            Dated.end(parents, on);
        }
    }

    /** Acts are entered in the order of time: what is known to change later is not overtaken. */
    private boolean mayChange(boolean goesOn, Amendment change) {
        boolean exists = existsOn(change.on());
        change.rejectIf(!exists, "region", "region-not-there", change.on());
        change.rejectIf(exists && !goesOn, "region", "later-change", change.on());
        return exists && goesOn;
    }

    /** That it was entered. */
    public RegionEstablished established() {
        return new RegionEstablished(state());
    }

    /** That something about it changed. */
    public RegionChanged changed() {
        return new RegionChanged(state());
    }

    private RegionState state() {
        return new RegionState(
                id,
                level,
                names.stream().map(RegionName::asEvent).toList(),
                codes.stream().map(RegionCode::asEvent).toList(),
                parents.stream().map(RegionParent::asEvent).toList(),
                source,
                synthetic);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** {@code region} or {@code district}. */
    public String level() {
        return level;
    }

    List<RegionName> names() {
        return List.copyOf(names);
    }

    List<RegionCode> codes() {
        return List.copyOf(codes);
    }

    List<RegionParent> parents() {
        return List.copyOf(parents);
    }

    @Nullable
    String source() {
        return source;
    }

    boolean synthetic() {
        return synthetic;
    }

    long version() {
        return version;
    }
}
