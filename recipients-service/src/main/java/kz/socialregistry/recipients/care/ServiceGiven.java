package kz.socialregistry.recipients.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** A service of one kind that is given during a stay; at the latest, it ends with the stay. */
@Entity
class ServiceGiven {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID enrolmentId;

    @Column
    private String kind;

    @Column
    private String payment;

    @Column
    private LocalDate givenFrom;

    private @Nullable LocalDate givenUntil;

    /** For JPA. */
    protected ServiceGiven() {}

    /** @param request was checked */
    ServiceGiven(UUID id, UUID enrolmentId, GiveService request) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        kind = request.kind();
        payment = request.payment();
        givenFrom = request.from();
        givenUntil = request.to();
    }

    UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    long version() {
        return version;
    }

    /** It is given on the days before this one only. */
    void end(LocalDate on, LocalDate today) {
        if (givenUntil != null && !givenUntil.isAfter(today)) {
            throw Refused.conflict("service-over", givenUntil.toString());
        }
        if (on.isAfter(today)) {
            throw Refused.conflict("day-in-future", today.toString());
        }
        if (on.isBefore(givenFrom)) {
            throw Refused.conflict("day-too-early", givenFrom.toString());
        }
        givenUntil = on;
    }

    /** @param over the day on which the stay was over; {@code null}: it goes on */
    ServiceView view(@Nullable LocalDate over) {
        LocalDate to = over != null && (givenUntil == null || givenUntil.isAfter(over)) ? over : givenUntil;
        return new ServiceView(id, enrolmentId, kind, payment, givenFrom, to, version);
    }
}
