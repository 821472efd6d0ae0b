package kz.socialregistry.centres.region;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A region took over all or a part of what another one was, from a day on, by an act. */
@Entity
@jakarta.persistence.Table(name = "region_succession")
public class Succession {

    @Id
    private UUID id;

    private UUID actId;
    private UUID predecessorId;
    private UUID successorId;
    private LocalDate effectiveOn;

    /** For Hibernate. */
    protected Succession() {}

    /** A succession by an act. */
    public Succession(UUID id, UUID actId, UUID predecessorId, UUID successorId, LocalDate effectiveOn) {
        this.id = id;
        this.actId = actId;
        this.predecessorId = predecessorId;
        this.successorId = successorId;
        this.effectiveOn = effectiveOn;
    }

    /** The act that says so. */
    public UUID actId() {
        return actId;
    }

    /** What was before. */
    public UUID predecessorId() {
        return predecessorId;
    }

    /** What came after. */
    public UUID successorId() {
        return successorId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
