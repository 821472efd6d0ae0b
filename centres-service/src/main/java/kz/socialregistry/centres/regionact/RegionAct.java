package kz.socialregistry.centres.regionact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An act that changed regions. What is recorded of it never changes. */
@Entity
class RegionAct {

    @Id
    private UUID id;

    private LocalDate effectiveOn;

    @Embedded
    private Names names;

    @Embedded
    private @Nullable ActDocument document;

    @ElementCollection
    @CollectionTable(name = "region_act_change", joinColumns = @JoinColumn(name = "act_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 256)
    private List<RegionActChange> changes = new ArrayList<>();

    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected RegionAct() {}

    /** An act with the changes that it made. */
    RegionAct(UUID id, EnterRegionAct request, List<RegionActChange> changes) {
        this.id = id;
        this.effectiveOn = request.effectiveOn();
        this.names = request.names();
        this.document = request.document();
        this.changes = new ArrayList<>(changes);
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    UUID id() {
        return id;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Names names() {
        return names;
    }

    @Nullable
    ActDocument document() {
        return document;
    }

    List<RegionActChange> changes() {
        return List.copyOf(changes);
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
