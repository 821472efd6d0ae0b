package kz.socialregistry.centres.region;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A region or district. Its id stays for ever; names, codes and parents change. */
@Entity
class Region {

    static final String UPPER_LEVEL = "region";

    @Id
    private UUID id;

    private String level;

    @ElementCollection
    @CollectionTable(name = "region_name", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    private List<RegionName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "region_code", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    private List<RegionCode> codes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "region_parent", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
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

    boolean isUpper() {
        return UPPER_LEVEL.equals(level);
    }

    RegionEstablished established() {
        return new RegionEstablished(new RegionState(
                id,
                level,
                names.stream().map(RegionName::asEvent).toList(),
                codes.stream().map(RegionCode::asEvent).toList(),
                parents.stream().map(RegionParent::asEvent).toList(),
                source,
                synthetic));
    }

    UUID id() {
        return id;
    }

    String level() {
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
