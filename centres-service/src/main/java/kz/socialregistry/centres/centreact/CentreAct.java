package kz.socialregistry.centres.centreact;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** An act on a centre. What is recorded of it never changes. */
@Entity
class CentreAct {

    @Id
    private UUID id;

    private UUID centreId;
    private String kind;
    private LocalDate effectiveOn;

    @Embedded
    private @Nullable Names names;

    private @Nullable String address;
    private @Nullable LocalDate until;
    private @Nullable UUID successorId;
    private @Nullable String reason;
    private @Nullable String document;
    private @Nullable String source;
    private boolean synthetic;

    /** For Hibernate. */
    protected CentreAct() {}

    /** An act as it was entered. */
    CentreAct(UUID id, UUID centreId, EnterCentreAct request) {
        this.id = id;
        this.centreId = centreId;
        this.kind = request.kind();
        this.effectiveOn = request.on();
        this.names = request.names();
        this.address = request.address();
        this.until = request.until();
        this.successorId = request.into();
        this.reason = request.reason();
        this.document = request.document();
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    UUID id() {
        return id;
    }

    CentreActView view() {
        return new CentreActView(
                id,
                centreId,
                kind,
                effectiveOn,
                names,
                address,
                until,
                successorId,
                reason,
                document,
                source,
                synthetic);
    }
}
