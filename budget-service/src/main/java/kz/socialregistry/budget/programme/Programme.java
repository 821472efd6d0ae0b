package kz.socialregistry.budget.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.socialregistry.events.budget.ProgrammeOpened;
import kz.socialregistry.events.budget.ProgrammeState;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** A budget programme. */
@Entity
class Programme {

    @Id
    private UUID id;

    @Column
    private String code;

    @Embedded
    private Names names;

    @Column
    private String instrument;

    @Column
    private @Nullable String source;

    @Column
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Programme() {}

    Programme(UUID id, OpenProgramme request) {
        this.id = id;
        this.code = request.code();
        this.names = request.names();
        this.instrument = request.instrument();
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** The event of its entry. */
    ProgrammeOpened opened() {
        return new ProgrammeOpened(new ProgrammeState(id, code, names.asEvent(), instrument, source, synthetic));
    }

    ProgrammeView view() {
        return new ProgrammeView(id, code, names, instrument, source, synthetic);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
